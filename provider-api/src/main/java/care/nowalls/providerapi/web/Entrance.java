package care.nowalls.providerapi.web;

import care.nowalls.providerapi.limit.Decision;
import care.nowalls.providerapi.limit.RateLimits;
import care.nowalls.providerapi.problem.ProblemCode;
import care.nowalls.providerapi.problem.Refused;
import care.nowalls.providerapi.token.AccessTokens;
import care.nowalls.providerapi.token.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Before anything else is looked at: whose token, which role, how often. So 401, 403 and 429 come before 415 and 400
 * (CONTRACT.md, precedence), and whoever has no token learns nothing about what exists.
 */
public class Entrance {

    private static final String API = "/api/";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String DECISION = "care.nowalls.rate-limit";

    private final AccessTokens tokens;
    private final RateLimits limits;

    @Inject
    Entrance(AccessTokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @ServerRequestFilter(preMatching = true)
    public void enter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(API) || isSignIn(request.getMethod(), path)) {
            return;
        }
        Caller caller = tokens.caller(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (!caller.mayUseThisApplication()) {
            throw new Refused(ProblemCode.WRONG_APPLICATION);
        }
        request.setProperty(DECISION, limits.api(caller.accountId()));
    }

    @ServerResponseFilter
    public void tellLimit(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(DECISION) instanceof Decision decision) {
            decision.headers().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
        }
    }

    private static boolean isSignIn(String method, String path) {
        return method.equals("POST") && (path.equals(TOKENS) || path.equals(TOKENS + "/refresh"));
    }
}

package care.nowalls.account.web;

import care.nowalls.account.Tokens;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Refused;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: reads the bearer token of every request before anything else, so that 401 comes before every other
 * refusal. The few paths without a user are named here.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    private static final Set<String> OPEN = Set.of("/api/v1/tokens", "/api/v1/tokens/refresh");

    /** Responders without an account: the link itself is the key. */
    private static final String LINK = "/r/";

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final Tokens tokens;
    private final ServiceTokens serviceTokens;
    private final CurrentCaller current;
    private final RoutingContext routing;

    @Inject
    public AuthenticationFilter(
            Tokens tokens, ServiceTokens serviceTokens, CurrentCaller current, RoutingContext routing) {
        this.tokens = tokens;
        this.serviceTokens = serviceTokens;
        this.current = current;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean internal = path.startsWith("/internal/");
        String edge = serviceTokens.edgeOf(request.getHeaderString("X-NoWalls-Service-Token"));
        current.from(addressOf(request, edge));
        if (internal && edge == null) {
            throw new Refused(CommonRefusal.UNAUTHENTICATED);
        }
        Optional<Caller> caller = bearer(request);
        caller.ifPresent(current::set);
        boolean signingIn = OPEN.contains(path) && request.getMethod().equals("POST");
        boolean byLink = path.startsWith(LINK);
        boolean edgeAlone = internal && !path.startsWith("/internal/v1/provider");
        if (caller.isEmpty() && !signingIn && !edgeAlone && !byLink) {
            throw new Refused(CommonRefusal.UNAUTHENTICATED);
        }
    }

    /** What the edge says of the phone behind it counts only with the edge's own token; anybody else is where it is. */
    private String addressOf(ContainerRequestContext request, @Nullable String edge) {
        String forwarded = request.getHeaderString("X-Forwarded-For");
        boolean told =
                edge != null && forwarded != null && ADDRESS.matcher(forwarded).matches();
        return told ? forwarded : routing.request().remoteAddress().hostAddress();
    }

    private Optional<Caller> bearer(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer ? tokens.verify(header.substring(7).strip()) : Optional.empty();
    }
}

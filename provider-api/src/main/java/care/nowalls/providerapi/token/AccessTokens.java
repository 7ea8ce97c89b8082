package care.nowalls.providerapi.token;

import care.nowalls.contract.token.Role;
import care.nowalls.providerapi.problem.ProblemCode;
import care.nowalls.providerapi.problem.Refused;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Verifies access tokens: RS256, issuer, expiry, the claims we need. */
@ApplicationScoped
public class AccessTokens {

    /** Claim {@code iss} of every token. */
    public static final String ISSUER = "https://nowalls.care";

    private static final String BEARER = "Bearer ";
    private static final int SKEW_SECONDS = 10;

    private final VerificationKey key;

    @Inject
    AccessTokens(VerificationKey key) {
        this.key = key;
    }

    /** @throws Refused 401 when the header does not hold a token that is valid now, 503 before the key is there */
    public Caller caller(@Nullable String authorization) {
        PublicKey verifying =
                key.key().orElseThrow(() -> new Refused(ProblemCode.STARTING, Map.of("Retry-After", "2")));
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthenticated();
        }
        try {
            JWTAuthContextInfo expected = new JWTAuthContextInfo(verifying, ISSUER);
            expected.setClockSkew(SKEW_SECONDS);
            JsonWebToken token = new DefaultJWTParser(expected)
                    .parse(authorization.substring(BEARER.length()).strip());
            return caller(token);
        } catch (ParseException e) {
            throw unauthenticated();
        }
    }

    private static Caller caller(JsonWebToken token) {
        if (token.getSubject() == null
                || token.getName() == null
                || token.getGroups().size() != 1) {
            throw unauthenticated();
        }
        String group = token.getGroups().iterator().next();
        for (Role role : Role.values()) {
            if (role.name().equals(group)) {
                return new Caller(token.getSubject(), token.getName(), role);
            }
        }
        throw unauthenticated();
    }

    private static Refused unauthenticated() {
        return new Refused(ProblemCode.UNAUTHENTICATED, Map.of("WWW-Authenticate", "Bearer"));
    }
}

package care.nowalls.account;

import care.nowalls.account.model.Account;
import care.nowalls.contract.token.Role;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.shared.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Access tokens: RS256, issuer {@code https://nowalls.care}, {@code groups} holds the role, {@code of} the unit. */
@Singleton
public class Tokens {

    static final String ISSUER = "https://nowalls.care";

    private final SigningKey key;
    private final Duration life;
    private final JwtConsumer consumer;

    @Inject
    public Tokens(SigningKey key, @ConfigProperty(name = "nowalls.token.minutes") int minutes) {
        this.key = key;
        this.life = Duration.ofMinutes(minutes);
        this.consumer = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer(ISSUER)
                .setVerificationKey(key.publicKey())
                .setJwsAlgorithmConstraints(
                        org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256)
                .setAllowedClockSkewInSeconds(30)
                .build();
    }

    TokenAnswer answer(Account account, String refreshToken, Instant now) {
        Instant expires = now.plus(life);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(account.id().toString());
        claims.setClaim("upn", account.username());
        claims.setStringListClaim("groups", account.role().name());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        Optional.ofNullable(account.unitId()).ifPresent(unit -> claims.setClaim("of", unit.toString()));
        Optional.ofNullable(account.staffId()).ifPresent(staff -> claims.setClaim("staff", staff.toString()));
        return new TokenAnswer(signed(claims), expires, refreshToken, account.role());
    }

    /** The caller of a good token, else empty. */
    public Optional<Caller> verify(String token) {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            List<String> groups = claims.getStringListClaimValue("groups");
            return Optional.of(new Caller(
                    UUID.fromString(claims.getSubject()),
                    claims.getStringClaimValue("upn"),
                    Role.valueOf(groups.getFirst()),
                    uuid(claims, "of"),
                    uuid(claims, "staff")));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable UUID uuid(JwtClaims claims, String name) throws MalformedClaimException {
        String text = claims.getStringClaimValue(name);
        return text == null ? null : UUID.fromString(text);
    }

    private String signed(JwtClaims claims) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.privateKey());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}

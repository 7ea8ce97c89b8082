package care.nowalls.shared.web;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Idempotency keys (CONTRACT.md): same key and body give the first 2xx again, another body is refused, a call still
 * running answers 409 {@code in-progress}. The row is written in the business transaction.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private final CurrentCaller caller;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectMapper withoutSecrets;
    private final Instance<RoutingContext> routing;

    @Inject
    public IdempotencyKeys(CurrentCaller caller, Clock clock, ObjectMapper json, Instance<RoutingContext> routing) {
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.withoutSecrets = json.copy().setAnnotationIntrospector(new SecretsLeftOut());
        this.routing = routing;
    }

    IdempotentCall call(String header, InvocationContext invocation) {
        HttpServerRequest request = routing.get().request();
        String key = bare(header);
        UUID account = caller.known() ? caller.get().accountId() : new UUID(0, 1);
        String operation = request.method().name() + " " + request.path();
        return new IdempotentCall(account, operation, key, hash(invocation), successStatus(invocation));
    }

    Uni<Void> begin(IdempotentCall call) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended(?1, 7))", Boolean.class)
                        .setParameter(1, call.lockName())
                        .getSingleResult())
                .invoke(free -> refuseUnless(free, CommonRefusal.IN_PROGRESS))
                .chain(() -> remembered(call))
                .invoke(rows -> replayIfKnown(call, rows))
                .replaceWithVoid();
    }

    Uni<Void> remember(IdempotentCall call, Object answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into shared.idempotency_key"
                                + " (account_id, operation, key, request_hash, status, body, created_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                // only a key that has served its day can still be there
                                + " on conflict (account_id, operation, key) do update set request_hash = ?4,"
                                + " status = ?5, body = ?6, created_at = ?7")
                        .setParameter(1, call.account())
                        .setParameter(2, call.operation())
                        .setParameter(3, call.key())
                        .setParameter(4, call.requestHash())
                        .setParameter(5, statusOf(answer, call.status()))
                        .setParameter(6, bodyOf(answer))
                        .setParameter(7, clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<Object[]>> remembered(IdempotentCall call) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select request_hash, status, body from shared.idempotency_key"
                                        + " where account_id = ?1 and operation = ?2 and key = ?3 and created_at > ?4",
                                Object[].class)
                        .setParameter(1, call.account())
                        .setParameter(2, call.operation())
                        .setParameter(3, call.key())
                        .setParameter(4, clock.instant().minusSeconds(86_400))
                        .getResultList());
    }

    private static void replayIfKnown(IdempotentCall call, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Object[] row = rows.getFirst();
        refuseUnless(call.requestHash().equals(row[0]), CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        throw new Replayed(((Number) row[1]).intValue(), (String) row[2]);
    }

    private static void refuseUnless(boolean condition, CommonRefusal refusal) {
        if (!condition) {
            throw new Refused(refusal);
        }
    }

    private static String bare(String header) {
        String text = header.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String key = quoted ? text.substring(1, text.length() - 1) : text;
        boolean printable = key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        refuseUnless(!key.isEmpty() && key.length() <= 64 && printable, CommonRefusal.IDEMPOTENCY_KEY_INVALID);
        return key;
    }

    /** Over what was read from the body: white space and the order of fields do not matter. */
    private String hash(InvocationContext invocation) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Parameter[] parameters = invocation.getMethod().getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (!parameters[i].isAnnotationPresent(Context.class)) {
                    digest.update(json.writeValueAsBytes(invocation.getParameters()[i]));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int successStatus(InvocationContext invocation) {
        for (Annotation annotation : invocation.getMethod().getAnnotations()) {
            if (annotation instanceof ResponseStatus status) {
                return status.value();
            }
        }
        return 200;
    }

    private static int statusOf(Object answer, int declared) {
        return switch (answer) {
            case Response response -> response.getStatus();
            case RestResponse<?> response -> response.getStatus();
            case null -> 204;
            default -> declared;
        };
    }

    private String bodyOf(Object answer) {
        Object entity = switch (answer) {
            case Response response -> response.getEntity();
            case RestResponse<?> response -> response.getEntity();
            case null -> null;
            default -> answer;
        };
        try {
            String text = entity == null ? "" : withoutSecrets.writeValueAsString(entity);
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

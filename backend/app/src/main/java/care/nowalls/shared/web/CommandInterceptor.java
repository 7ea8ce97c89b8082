package care.nowalls.shared.web;

import care.nowalls.shared.Command;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Witness;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a {@link Command} in one transaction, remembers its answer under the caller's idempotency key, and tells the
 * audit log: what was done in that same transaction, what was refused beside it. A repetition changes nothing and is
 * not told again.
 */
@Command
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class CommandInterceptor {

    private static final Logger LOG = Logger.getLogger(CommandInterceptor.class);

    private final IdempotencyKeys keys;
    private final Instance<RoutingContext> routing;
    private final Witness witness;
    private final ObjectMapper json;

    @Inject
    public CommandInterceptor(
            IdempotencyKeys keys, Instance<RoutingContext> routing, Witness witness, ObjectMapper json) {
        this.keys = keys;
        this.routing = routing;
        this.witness = witness;
        this.json = json;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) {
        HttpServerRequest request = routing.get().request();
        Command command = call.getMethod().getAnnotation(Command.class);
        if (command != null && command.routine()) {
            return keyed(call, request, proceed(call));
        }
        CommandTrace trace = CommandTrace.of(call.getMethod(), request.path());
        return keyed(call, request, proceed(call).call(answer -> witness.saw(trace.done(tree(answer)))))
                .onFailure(Refused.class)
                .call(refused -> told(trace, (Refused) refused));
    }

    private Uni<Object> keyed(InvocationContext call, HttpServerRequest request, Uni<Object> work) {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return Panache.withTransaction(() -> work);
        }
        IdempotentCall idempotent = keys.call(header, call);
        return Panache.withTransaction(
                () -> keys.begin(idempotent).chain(() -> work).call(answer -> keys.remember(idempotent, answer)));
    }

    /** The refusal is what the caller must hear, also when the audit log cannot be written. */
    private Uni<Void> told(CommandTrace trace, Refused refused) {
        return witness.sawApart(trace.refused(refused.refusal().code()))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "a refusal is missing in the audit log: %s", trace.operation()))
                .onFailure()
                .recoverWithNull();
    }

    private JsonNode tree(Object answer) {
        return json.valueToTree(
                switch (answer) {
                    case Response response -> response.getEntity();
                    case RestResponse<?> response -> response.getEntity();
                    case null -> null;
                    default -> answer;
                });
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        return Uni.createFrom().deferred(() -> {
            try {
                return (Uni<Object>) call.proceed();
            } catch (RuntimeException e) {
                return Uni.createFrom().failure(e);
            } catch (Exception e) {
                return Uni.createFrom().failure(new IllegalStateException(e));
            }
        });
    }
}

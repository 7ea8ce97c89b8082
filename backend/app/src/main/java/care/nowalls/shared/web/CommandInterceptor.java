package care.nowalls.shared.web;

import care.nowalls.shared.Command;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs a {@link Command} in one transaction and remembers its answer under the caller's idempotency key. */
@Command
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class CommandInterceptor {

    private final IdempotencyKeys keys;
    private final Instance<RoutingContext> routing;

    @Inject
    public CommandInterceptor(IdempotencyKeys keys, Instance<RoutingContext> routing) {
        this.keys = keys;
        this.routing = routing;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) {
        String header = routing.get().request().getHeader("Idempotency-Key");
        if (header == null) {
            return Panache.withTransaction(() -> proceed(call));
        }
        IdempotentCall idempotent = keys.call(header, call);
        return Panache.withTransaction(() ->
                keys.begin(idempotent).chain(() -> proceed(call)).call(answer -> keys.remember(idempotent, answer)));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        } catch (Exception e) {
            return Uni.createFrom().failure(new IllegalStateException(e));
        }
    }
}

package care.nowalls.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes something: it runs in ONE transaction, which facades called from it join, and honours
 * {@code Idempotency-Key} in that same transaction, so that a refusal or a crash leaves no key. The
 * audit log keeps it. Returns {@code Uni<T>}. Properties marked {@link Secret} are left out of a replayed answer.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

    /** True for a sign of life that comes by itself every few seconds: the audit log is spared it. */
    @Nonbinding
    boolean routine() default false;
}

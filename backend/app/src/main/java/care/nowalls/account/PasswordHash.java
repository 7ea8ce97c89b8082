package care.nowalls.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Argon2id by a library, on worker threads: it takes tens of milliseconds on purpose. */
@ApplicationScoped
public class PasswordHash {

    private final Vertx vertx;
    private final Argon2Function function;

    @Inject
    public PasswordHash(
            Vertx vertx,
            @ConfigProperty(name = "nowalls.password.memory-kib") int memoryKib,
            @ConfigProperty(name = "nowalls.password.iterations") int iterations) {
        this.vertx = vertx;
        this.function = Argon2Function.getInstance(memoryKib, iterations, 1, 32, Argon2.ID);
    }

    public Uni<String> of(String password) {
        return vertx.executeBlocking(
                () -> Password.hash(password).addRandomSalt(16).with(function).getResult(), false);
    }

    public Uni<Boolean> matches(String password, String hash) {
        return vertx.executeBlocking(
                () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)), false);
    }
}

package care.nowalls.providerapi.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once tokens can be verified. A backend that is away shows itself as 503, not here: the page still works. */
@Readiness
@ApplicationScoped
public class KeyReady implements HealthCheck {

    private final VerificationKey key;

    @Inject
    KeyReady(VerificationKey key) {
        this.key = key;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("public key of the tokens")
                .status(key.key().isPresent())
                .build();
    }
}

package care.nowalls.provider;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.NewItem;
import care.nowalls.catalogue.StandardItems;
import care.nowalls.shared.Refused;
import care.nowalls.testing.Reactive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes providers through the facades, and the standard catalogue when it is not there. */
@ApplicationScoped
public class ProviderFixture {

    @Inject
    Contracting contracting;

    @Inject
    Catalogue catalogue;

    public NewProvider someone() {
        String body = "91310%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return new NewProvider(
                "安心养老服务",
                body + OrganisationCode.checkOf(body),
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                31.23,
                121.47,
                null,
                null);
    }

    public UUID provider() {
        return Reactive.run(() -> contracting.register(someone()));
    }

    /** Every standard item is in force afterwards. */
    public void catalogue() {
        for (NewItem item : StandardItems.all()) {
            try {
                Reactive.run(() -> catalogue.add(item));
            } catch (Refused known) {
                // another test was first
            }
        }
    }
}

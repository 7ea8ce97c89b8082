package care.nowalls.area;

import care.nowalls.area.model.Risk;
import care.nowalls.area.store.Reliances;
import care.nowalls.resident.Residents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How urgent it is to call somebody whose device is down. */
@ApplicationScoped
class CallingOrder {

    private static final Logger LOG = Logger.getLogger(CallingOrder.class);

    private final Residents residents;
    private final Reliances reliances;

    @Inject
    CallingOrder(Residents residents, Reliances reliances) {
        this.residents = residents;
        this.reliances = reliances;
    }

    /** The sum of {@link Risk}; 0 for a device of nobody. */
    Uni<Integer> risk(@Nullable UUID resident) {
        return resident == null
                ? Uni.createFrom().item(0)
                : residents
                        .facts(resident)
                        .chain(facts -> machine(resident)
                                .chain(machine ->
                                        phone(resident).map(phone -> Risk.of(facts, phone.orNull(), machine))));
    }

    private record Phone(@Nullable String orNull) {}

    private Uni<Boolean> machine(UUID resident) {
        return reliances.noted(resident);
    }

    /** A number that cannot be decrypted counts as none: that calls the person sooner, not later. */
    private Uni<Phone> phone(UUID resident) {
        return residents
                .contactData(resident)
                .map(data -> new Phone(data.phone()))
                .onFailure(IllegalStateException.class)
                .invoke(failure -> LOG.warnf("a phone cannot be decrypted: %s", failure.getMessage()))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(new Phone(null));
    }
}

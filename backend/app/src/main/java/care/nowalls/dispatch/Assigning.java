package care.nowalls.dispatch;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.order.OrderFacts;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks that a named person may go. */
@ApplicationScoped
class Assigning {

    private final Providers providers;
    private final Catalogue catalogue;

    @Inject
    Assigning(Providers providers, Catalogue catalogue) {
        this.providers = providers;
        this.catalogue = catalogue;
    }

    /** 422 {@code staff-unsuitable}: of another provider, left, lacks a skill or is not at work then. */
    Uni<Void> check(OrderFacts order, UUID provider, @Nullable UUID staff) {
        if (staff == null) {
            return Uni.createFrom().voidItem();
        }
        return providers
                .staffMember(staff)
                .onFailure(Refused.class)
                .transform(unknown -> new Refused(DispatchRefusal.STAFF_UNSUITABLE))
                .invoke(person -> refuse(!person.providerId().equals(provider)))
                .chain(person -> suits(person, order))
                .invoke(suits -> refuse(!suits))
                .replaceWithVoid();
    }

    private Uni<Boolean> suits(StaffFacts person, OrderFacts order) {
        return catalogue.item(order.itemCode()).map(item -> Fitness.suits(person, item, order));
    }

    private static void refuse(boolean condition) {
        if (condition) {
            throw new Refused(DispatchRefusal.STAFF_UNSUITABLE);
        }
    }
}

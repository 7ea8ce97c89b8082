package care.nowalls.entitlement;

import care.nowalls.entitlement.store.PolicyStore;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Policies and their versions. */
@ApplicationScoped
public class Policies {

    private final PolicyStore store;

    @Inject
    public Policies(PolicyStore store) {
        this.store = store;
    }

    @WithSession
    public Uni<List<Policy>> all() {
        return store.all();
    }

    /** 409 {@code policy-period} when a version of that day or later exists, 422 {@code policy-rule}. */
    @WithTransaction
    public Uni<Policy> add(NewPolicy wanted) {
        boolean service = wanted.kind() == PolicyKind.SERVICE;
        if (service != (wanted.pot() != null)
                || (service && wanted.rule().bands().isEmpty())) {
            throw new Refused(EntitlementRefusal.POLICY_RULE);
        }
        if (wanted.validTo() != null && wanted.validTo().isBefore(wanted.validFrom())) {
            throw new Refused(EntitlementRefusal.POLICY_PERIOD, wanted.code());
        }
        return store.versions(wanted.code())
                .invoke(versions -> refuseUnlessLater(versions, wanted))
                .chain(versions -> store.add(wanted, versions.size() + 1));
    }

    /** The demo district's policies (DOMAIN.md §10), in force from the beginning of 2026; nothing when there are any. */
    @WithTransaction
    public Uni<Void> addDemoPolicies() {
        return store.all()
                .chain(known -> known.isEmpty()
                        ? addAll(DemoPolicies.ALL)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> addAll(List<NewPolicy> policies) {
        return Multi.createFrom()
                .iterable(policies)
                .onItem()
                .transformToUniAndConcatenate(this::add)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static void refuseUnlessLater(List<Policy> versions, NewPolicy wanted) {
        if (versions.stream().anyMatch(known -> !known.validFrom().isBefore(wanted.validFrom()))) {
            throw new Refused(EntitlementRefusal.POLICY_PERIOD, wanted.code());
        }
    }
}

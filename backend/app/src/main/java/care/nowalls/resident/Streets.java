package care.nowalls.resident;

import care.nowalls.resident.model.Street;
import care.nowalls.resident.store.ResidentStore;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The district's streets. */
@ApplicationScoped
public class Streets {

    private final ResidentStore store;
    private final Ids ids;

    @Inject
    public Streets(ResidentStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** 409 {@code street-known}. */
    @WithTransaction
    public Uni<UUID> create(String name) {
        return store.streetNamed(name)
                .invoke(known -> {
                    if (known != null) {
                        throw new Refused(ResidentRefusal.STREET_KNOWN);
                    }
                })
                .chain(() -> store.save(Street.create(ids.next(), name)))
                .map(Street::id);
    }

    @WithSession
    public Uni<List<StreetView>> all() {
        return store.streets()
                .map(streets -> streets.stream()
                        .map(street -> new StreetView(street.id(), street.name()))
                        .toList());
    }

    /** 422 {@code unknown-street} when there is none with this id. */
    @WithSession
    public Uni<StreetView> street(UUID id) {
        return store.street(id).map(street -> {
            if (street == null) {
                throw new Refused(ResidentRefusal.UNKNOWN_STREET);
            }
            return new StreetView(street.id(), street.name());
        });
    }
}

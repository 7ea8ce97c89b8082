package care.nowalls.centre;

import care.nowalls.centre.model.Centre;
import care.nowalls.centre.store.CentreStore;
import care.nowalls.resident.CentreStreets;
import care.nowalls.resident.Streets;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The district's day-care centres. */
@ApplicationScoped
public class Centres implements CentreStreets {

    private final CentreStore store;
    private final Streets streets;
    private final Ids ids;

    @Inject
    public Centres(CentreStore store, Streets streets, Ids ids) {
        this.store = store;
        this.streets = streets;
        this.ids = ids;
    }

    /** 409 {@code centre-known}; 422 {@code unknown-street}. */
    @WithTransaction
    public Uni<CentreView> create(NewCentre given) {
        return streets.street(given.streetId())
                .chain(() -> store.named(given.name()))
                .invoke(Centres::refuseIfKnown)
                .chain(() -> store.save(Centre.create(ids.next(), given)))
                .map(Centre::view);
    }

    /** 404 when there is none. */
    @WithSession
    public Uni<CentreView> centre(UUID id) {
        return store.centre(id).invoke(Centres::refuseIfAbsent).map(Centre::view);
    }

    /** Centres in the order of their ids. */
    @WithSession
    public Uni<List<CentreView>> after(UUID id, int limit) {
        return store.after(id, limit)
                .map(centres -> centres.stream().map(Centre::view).toList());
    }

    @Override
    @WithSession
    public Uni<UUID> streetOf(UUID centreId) {
        return centre(centreId).map(CentreView::streetId);
    }

    private static void refuseIfAbsent(@Nullable Centre found) {
        if (found == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    private static void refuseIfKnown(@Nullable Centre found) {
        if (found != null) {
            throw new Refused(CentreRefusal.CENTRE_KNOWN);
        }
    }
}

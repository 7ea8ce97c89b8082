package care.nowalls.resident;

import care.nowalls.resident.model.Dwelling;
import care.nowalls.resident.store.ResidentStore;
import care.nowalls.resident.store.Seals;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Where residents live. */
@ApplicationScoped
public class Dwellings {

    private final ResidentStore store;
    private final Streets streets;
    private final Seals seals;
    private final Ids ids;

    @Inject
    public Dwellings(ResidentStore store, Streets streets, Seals seals, Ids ids) {
        this.store = store;
        this.streets = streets;
        this.seals = seals;
        this.ids = ids;
    }

    /**
     * What rules of other features may know of a dwelling.
     *
     * @param id of the dwelling
     * @param streetId its street
     * @param rounded position to about 1 km
     */
    public record DwellingFacts(UUID id, UUID streetId, GeoPoint rounded) {}

    /** 422 {@code unknown-street}. */
    @WithTransaction
    public Uni<UUID> create(UUID streetId, NewDwelling given) {
        return built(streetId, given).map(Dwelling::id);
    }

    /** 404 when there is none. */
    @WithSession
    public Uni<DwellingFacts> facts(UUID id) {
        return store.dwelling(id).map(dwelling -> {
            if (dwelling == null) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
            return new DwellingFacts(
                    dwelling.id(), dwelling.streetId(), dwelling.plain().rounded());
        });
    }

    /** The building of a dwelling, decrypted; 404 when there is none. */
    @WithSession
    public Uni<Building> building(UUID id) {
        return store.dwelling(id).map(dwelling -> {
            if (dwelling == null) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
            return Building.of(seals.address(dwelling));
        });
    }

    Streets streets() {
        return streets;
    }

    Uni<Dwelling> built(UUID streetId, NewDwelling given) {
        UUID id = ids.next();
        return streets.street(streetId)
                .chain(street -> store.save(Dwelling.create(id, streetId, plain(given), seals.dwelling(id, given))));
    }

    void change(Dwelling dwelling, UUID streetId, NewDwelling given) {
        boolean samePlace = given.point().equals(seals.position(dwelling));
        Dwelling.Plain plain = samePlace ? plain(given).givenIn(dwelling.plain().datum()) : plain(given);
        dwelling.change(streetId, plain, seals.dwelling(dwelling.id(), given));
    }

    private static Dwelling.Plain plain(NewDwelling given) {
        return new Dwelling.Plain(given.givenDatum(), given.point().rounded(), given.floor(), given.lift());
    }
}

package care.nowalls.catalogue;

import care.nowalls.catalogue.model.ItemVersion;
import care.nowalls.catalogue.store.ItemStore;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be ordered today. */
@ApplicationScoped
public class Catalogue {

    private final ItemStore store;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Catalogue(ItemStore store, Ids ids, DistrictTime time) {
        this.store = store;
        this.ids = ids;
        this.time = time;
    }

    /** The version in force today; 422 {@code unknown-item}. */
    @WithSession
    public Uni<Item> item(String code) {
        return store.inForce(code, time.today()).map(version -> {
            if (version == null) {
                throw new Refused(CatalogueRefusal.UNKNOWN_ITEM, code);
            }
            return version.item();
        });
    }

    /** All items in force today, by code. */
    @WithSession
    public Uni<List<Item>> items() {
        return store.allInForce(time.today())
                .map(versions -> versions.stream().map(ItemVersion::item).toList());
    }

    /** A new item or the next version of one; 409 {@code item-known} when its version begins no later than the last. */
    @WithTransaction
    public Uni<Item> add(NewItem given) {
        LocalDate from = given.validFrom() == null ? time.today() : given.validFrom();
        ItemVersion next = ItemVersion.create(ids.next(), given, from);
        return store.latest(given.code())
                .invoke(latest -> endBefore(latest, from))
                .chain(() -> store.save(next))
                .map(ItemVersion::item);
    }

    private static void endBefore(@Nullable ItemVersion latest, LocalDate from) {
        if (latest == null) {
            return;
        }
        if (!latest.validFrom().isBefore(from)) {
            throw new Refused(CatalogueRefusal.ITEM_KNOWN);
        }
        latest.endsBefore(from);
    }
}

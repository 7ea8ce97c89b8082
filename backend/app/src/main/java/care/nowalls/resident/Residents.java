package care.nowalls.resident;

import care.nowalls.account.Scope;
import care.nowalls.resident.model.Resident;
import care.nowalls.resident.store.ResidentStore;
import care.nowalls.resident.store.Seals;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What other features may ask about residents. */
@ApplicationScoped
public class Residents {

    private static final Logger LOG = Logger.getLogger(Residents.class);

    private final ResidentStore store;
    private final Seals seals;
    private final Registering registering;
    private final CentreStreets centres;

    @Inject
    public Residents(ResidentStore store, Seals seals, Registering registering, CentreStreets centres) {
        this.store = store;
        this.seals = seals;
        this.registering = registering;
        this.centres = centres;
    }

    /** Refusals: {@link Registering#register}. */
    @WithTransaction
    public Uni<UUID> register(NewResident given) {
        return registering.register(given).map(Resident::id);
    }

    /** For rules, not narrowed to anybody's reach; 404 when there is none. */
    @WithSession
    public Uni<ResidentFacts> facts(UUID id) {
        return home(id).map(Residents::factsOf);
    }

    /** 404 when there is none, or not within the caller's reach. */
    @WithSession
    public Uni<ResidentFacts> facts(UUID id, Scope scope) {
        return facts(id).call(facts -> reached(facts.streetId(), scope));
    }

    /** All residents in the order of their ids, for month runs. */
    @WithSession
    public Uni<List<ResidentFacts>> page(@Nullable UUID after, int limit) {
        return store.homes(after, limit)
                .map(homes -> homes.stream().map(Residents::factsOf).toList());
    }

    /** The resident with that card; 404 when there is none. */
    @WithSession
    public Uni<ResidentFacts> byCard(String cardNo) {
        return store.byCard(cardNo).invoke(Residents::refuseIfAbsent).chain(this::facts);
    }

    /** Decrypted; 404 when there is none. */
    @WithSession
    public Uni<ResidentContactData> contactData(UUID id) {
        return home(id).map(this::contactDataOf);
    }

    /** Decrypted, of many in one query; whoever does not exist or cannot be decrypted is left out. */
    @WithSession
    public Uni<Map<UUID, ResidentContactData>> contactData(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : store.homes(ids).map(this::contactDataOf);
    }

    private Map<UUID, ResidentContactData> contactDataOf(List<ResidentStore.Home> homes) {
        Map<UUID, ResidentContactData> known = new HashMap<>();
        for (ResidentStore.Home home : homes) {
            try {
                known.put(home.resident().id(), contactDataOf(home));
            } catch (IllegalStateException e) {
                LOG.warnf(
                        "the contact data of resident %s cannot be decrypted",
                        home.resident().id());
            }
        }
        return known;
    }

    /** Everything decrypted; 404 when there is none, or not within reach. */
    @WithSession
    public Uni<ResidentFile> file(UUID id, Scope scope) {
        return home(id).call(home -> reached(home.resident().streetId(), scope))
                .chain(home -> contacts(id).map(contacts -> fileOf(home, contacts)));
    }

    /** Decrypted, in the order of calling. */
    @WithSession
    public Uni<List<ContactView>> contacts(UUID id) {
        return store.contacts(id)
                .map(contacts -> contacts.stream().map(seals::contact).toList());
    }

    /** The level of the latest assessment, 0 to 4; 404 when there is no such resident. */
    @WithTransaction
    public Uni<Void> abilityAssessed(UUID id, int level) {
        return home(id).invoke(home -> home.resident().assessed(level)).replaceWithVoid();
    }

    /** Refuses with 404 when the street is not within reach. A centre reaches its own street. */
    public Uni<Void> reached(UUID streetId, Scope scope) {
        return reachedStreet(scope)
                .invoke(only -> {
                    if (only != null && !only.equals(streetId)) {
                        throw new Refused(CommonRefusal.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }

    /** The one street within reach, or null for all. */
    public Uni<@Nullable UUID> reachedStreet(Scope scope) {
        UUID centre = scope.centre();
        return centre == null ? Uni.createFrom().item(scope.street()) : centres.streetOf(centre);
    }

    private Uni<ResidentStore.Home> home(UUID id) {
        return store.home(id).invoke(Residents::refuseIfAbsent);
    }

    private static void refuseIfAbsent(@Nullable Object found) {
        if (found == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    private ResidentContactData contactDataOf(ResidentStore.Home home) {
        GeoPoint position = seals.position(home.dwelling());
        Resident resident = home.resident();
        return new ResidentContactData(
                resident.id(),
                resident.name(),
                seals.phone(resident.id(), resident.sealed().phone()),
                seals.address(home.dwelling()),
                position.lat(),
                position.lon(),
                seals.gateCode(home.dwelling()));
    }

    private ResidentFile fileOf(ResidentStore.Home home, List<ContactView> contacts) {
        Resident resident = home.resident();
        return new ResidentFile(
                factsOf(home),
                resident.version(),
                resident.cardNo(),
                seals.idNumber(resident.id(), resident.sealed().idNumber()),
                seals.healthNotes(resident.id(), resident.sealed().healthNotes()),
                contactDataOf(home),
                contacts);
    }

    private static ResidentFacts factsOf(ResidentStore.Home home) {
        Resident resident = home.resident();
        return new ResidentFacts(
                resident.id(),
                resident.name(),
                resident.particulars().sex().name(),
                resident.particulars().birthDate(),
                home.street().id(),
                home.street().name(),
                resident.particulars().category().name(),
                resident.abilityLevel(),
                resident.particulars().livesAlone(),
                home.dwelling().id(),
                home.dwelling().plain().floor(),
                home.dwelling().plain().lift(),
                home.dwelling().plain().rounded().lat(),
                home.dwelling().plain().rounded().lon(),
                resident.status().name());
    }
}

package care.nowalls.device;

import care.nowalls.device.model.Place;
import care.nowalls.resident.Building;
import care.nowalls.resident.CentreStreets;
import care.nowalls.resident.Dwellings;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Streets;
import care.nowalls.shared.BlindIndex;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Looks up what a device carries of its place: street, names, building. An alarm is stored and shown with these copies
 * alone, so they are taken when the device is given out and again when the resident moves.
 */
@ApplicationScoped
class Placing {

    private final Residents residents;
    private final Dwellings dwellings;
    private final Streets streets;
    private final CentreStreets centres;
    private final BlindIndex index;

    @Inject
    Placing(Residents residents, Dwellings dwellings, Streets streets, CentreStreets centres, BlindIndex index) {
        this.residents = residents;
        this.dwellings = dwellings;
        this.streets = streets;
        this.centres = centres;
        this.index = index;
    }

    /** 422 {@code unknown-resident}, {@code device-dwelling-unknown}, {@code device-centre-unknown}. */
    Uni<Place> of(Site site) {
        if (site.residentId() != null) {
            return person(site, site.residentId());
        }
        if (site.dwellingId() != null) {
            return dwelling(site, site.dwellingId());
        }
        return site.centreId() == null ? Uni.createFrom().item(Place.NOWHERE) : centre(site, site.centreId());
    }

    private Uni<Place> person(Site site, UUID resident) {
        return residents
                .facts(resident)
                .onFailure(Placing::absent)
                .transform(ignored -> new Refused(DeviceRefusal.UNKNOWN_RESIDENT))
                .chain(facts ->
                        building(facts.streetId(), facts.dwellingId()).map(building -> placeOf(site, facts, building)));
    }

    private static Place placeOf(Site site, ResidentFacts facts, String building) {
        return new Place(site, facts.dwellingId(), facts.streetId(), facts.streetName(), facts.name(), building);
    }

    private Uni<Place> dwelling(Site site, UUID dwelling) {
        return dwellings
                .facts(dwelling)
                .onFailure(Placing::absent)
                .transform(ignored -> new Refused(DeviceRefusal.UNKNOWN_DWELLING))
                .chain(facts -> building(facts.streetId(), dwelling)
                        .chain(building -> inStreet(site, dwelling, facts.streetId(), building)));
    }

    private Uni<Place> centre(Site site, UUID centre) {
        return centres.streetOf(centre)
                .onFailure(Placing::absent)
                .transform(ignored -> new Refused(DeviceRefusal.UNKNOWN_CENTRE))
                .chain(street -> streets.street(street))
                .map(street -> new Place(site, null, street.id(), street.name(), null, null));
    }

    private Uni<Place> inStreet(Site site, UUID dwelling, UUID street, String building) {
        return streets.street(street).map(found -> new Place(site, dwelling, found.id(), found.name(), null, building));
    }

    private Uni<String> building(UUID street, UUID dwelling) {
        return dwellings
                .building(dwelling)
                .map(Building::name)
                .map(name -> index.of("resident.building", street + "/" + name));
    }

    private static boolean absent(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == CommonRefusal.NOT_FOUND;
    }
}

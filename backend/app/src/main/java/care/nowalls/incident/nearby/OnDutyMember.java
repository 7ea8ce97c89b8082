package care.nowalls.incident.nearby;

import care.nowalls.provider.StaffFacts;
import care.nowalls.shared.GeoPoint;
import java.util.UUID;

/**
 * One who is at work and can be sent.
 *
 * @param staffId of the person
 * @param name full name
 * @param providerId for whom they work
 * @param provider its name
 * @param base of the provider
 */
public record OnDutyMember(UUID staffId, String name, UUID providerId, String provider, GeoPoint base) {

    static OnDutyMember of(StaffFacts facts, String provider, GeoPoint base) {
        return new OnDutyMember(facts.id(), facts.name(), facts.providerId(), provider, base);
    }
}

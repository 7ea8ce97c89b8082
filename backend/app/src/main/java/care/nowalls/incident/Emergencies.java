package care.nowalls.incident;

import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.IncidentAction;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.EmergencyRows;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.resident.RescueBook;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gravest acts: calling 120, 119 or 110, forcing a door, reporting that it was serious. */
@ApplicationScoped
public class Emergencies {

    private static final Duration EARLIEST = Duration.ofHours(12);

    private final Handling handling;
    private final IncidentStore store;
    private final EmergencyRows rows;
    private final RescueBook rescue;
    private final FollowUps followUps;
    private final Terms terms;
    private final DistrictTime time;

    @Inject
    Emergencies(
            Handling handling,
            IncidentStore store,
            EmergencyRows rows,
            RescueBook rescue,
            FollowUps followUps,
            Terms terms,
            DistrictTime time) {
        this.handling = handling;
        this.store = store;
        this.rows = rows;
        this.rescue = rescue;
        this.followUps = followUps;
        this.terms = terms;
        this.time = time;
    }

    /** From the first second, taken or not. 409 {@code incident-resolved}; 422 {@code call-time} when not before now. */
    @WithTransaction
    public Uni<Incident> call(UUID id, Operator by, EmergencyCall call) {
        Instant now = time.now();
        Instant at = call.calledAt() == null ? now : call.calledAt();
        if (at.isAfter(now.plusSeconds(60)) || at.isBefore(now.minus(EARLIEST))) {
            throw new Refused(IncidentRefusal.CALL_TIME);
        }
        Map<String, String> detail = Map.of("number", call.number(), "calledAt", at.toString());
        Happening what =
                Happening.of("EMERGENCY_CALL", "emergency_called", detail).noted(call.told());
        return handling.act(
                        id,
                        by,
                        (incident, moment, steps) ->
                                incident.record(IncidentAction.EMERGENCY_CALL, by, what, moment, terms))
                .call(() -> rows.called(id, call.number(), at, by, now));
    }

    /**
     * 409 {@code incident-not-taken}; 422 {@code no-written-consent} when the registry has none, {@code
     * family-not-reached} when nobody recorded a conversation with that contact, {@code police-number-needed}.
     */
    @WithTransaction
    public Uni<Incident> force(UUID id, Operator by, ForcedEntry entry) {
        Map<String, String> detail = new HashMap<>(Map.of("basis", entry.basis().name()));
        if (entry.contactId() != null) {
            detail.put("contactId", entry.contactId().toString());
        }
        Happening what = Happening.of("FORCED_ENTRY", "entry_forced", detail).noted(entry.note());
        return store.found(id, null)
                .call(incident -> refuseWithoutRight(incident, entry))
                .chain(() -> handling.act(
                        id,
                        by,
                        (incident, at, steps) -> incident.record(IncidentAction.FORCE_ENTRY, by, what, at, terms)))
                .call(() -> rows.forced(id, entry, by, time.now()));
    }

    /** Serious injury or death: the bureau hears of it within an hour, counted from now. Also after the closing. */
    @WithTransaction
    public Uni<Incident> serious(UUID id, Operator by, String what, @Nullable String note) {
        Happening happening =
                Happening.of("SERIOUS", "serious", Map.of("what", what)).noted(note);
        return handling.act(
                        id,
                        by,
                        (incident, at, steps) -> incident.record(IncidentAction.REPORT, by, happening, at, terms))
                .call(incident -> followUps.bureauReport(incident, by.name()));
    }

    private Uni<Void> refuseWithoutRight(Incident incident, ForcedEntry entry) {
        return switch (entry.basis()) {
            case WRITTEN_CONSENT ->
                consent(incident)
                        .invoke(day ->
                                refuse(day == null || day.isAfter(time.today()), IncidentRefusal.NO_WRITTEN_CONSENT))
                        .replaceWithVoid();
            case FAMILY_CONSENT ->
                spokeWith(incident.id(), entry.contactId())
                        .invoke(spoke -> refuse(!spoke, IncidentRefusal.FAMILY_NOT_REACHED))
                        .replaceWithVoid();
            case POLICE -> {
                boolean none =
                        entry.policeNumber() == null || entry.policeNumber().isBlank();
                refuse(none, IncidentRefusal.POLICE_NUMBER_NEEDED);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<@Nullable LocalDate> consent(Incident incident) {
        UUID resident = incident.residentId();
        return resident == null ? Uni.createFrom().nullItem() : rescue.entryConsentOn(resident);
    }

    private Uni<Boolean> spokeWith(UUID incident, @Nullable UUID contact) {
        return contact == null ? Uni.createFrom().item(false) : rows.spokeWith(incident, contact);
    }

    private static void refuse(boolean condition, IncidentRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}

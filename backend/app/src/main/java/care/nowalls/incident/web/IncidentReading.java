package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.Outcome;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.store.IncidentFilter;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.incident.web.IncidentView.Closing;
import care.nowalls.incident.web.IncidentView.TimelineEntry;
import care.nowalls.resident.ResidentContactData;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents as pages need them; personal data only for those who handle emergencies. */
@ApplicationScoped
public class IncidentReading {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final IncidentStore store;
    private final Residents residents;
    private final Access access;
    private final ObjectMapper json;
    private final AuditTrail audit;

    @Inject
    public IncidentReading(
            IncidentStore store, Residents residents, Access access, ObjectMapper json, AuditTrail audit) {
        this.store = store;
        this.residents = residents;
        this.access = access;
        this.json = json;
        this.audit = audit;
    }

    private record Personal(
            @Nullable String phone, @Nullable String address) {
        static final Personal NONE = new Personal(null, null);
    }

    @WithSession
    public Uni<Page<IncidentView>> page(
            @Nullable IncidentState state, @Nullable UUID residentId, @Nullable IncidentKind kind, Cursor cursor) {
        UUID street = access.scope(Action.INCIDENT_READ).street();
        IncidentFilter filter = new IncidentFilter(
                state == null ? null : state.name(), residentId, kind == null ? null : kind.name(), street);
        return store.page(filter, key(cursor.after()), cursor.fetch())
                .map(rows -> cursor.page(rows, row -> row.id().toString(), row -> row))
                .chain(page -> personal(page.items()).map(known -> brief(page, known)));
    }

    private Page<IncidentView> brief(Page<Incident> page, Map<UUID, ResidentContactData> known) {
        return new Page<>(
                page.items().stream()
                        .map(incident -> view(incident, personalOf(incident, known), List.of()))
                        .toList(),
                page.next());
    }

    @WithSession
    public Uni<IncidentView> one(UUID id) {
        return store.found(id, access.scope(Action.INCIDENT_READ).street())
                .chain(incident -> shown(incident, revealed(incident)));
    }

    /** With its timeline, in the current session: after an act, too. */
    @WithSession
    public Uni<IncidentView> full(Incident incident) {
        return shown(incident, personal(incident));
    }

    private Uni<IncidentView> shown(Incident incident, Uni<Personal> personal) {
        return store.timeline(incident.id())
                .map(entries -> entries.stream().map(this::entry).toList())
                .chain(timeline -> personal.map(known -> view(incident, known, timeline)));
    }

    /** Opening one incident shows an address in full, which the audit log keeps: without the one there is not the other. */
    private Uni<Personal> revealed(Incident incident) {
        UUID resident = incident.residentId();
        return personal(incident)
                .call(known -> resident == null || known.address() == null
                        ? Uni.createFrom().voidItem()
                        : audit.recordApart(AuditEntry.doneFor("incident", "resident.revealed", "resident", resident)))
                .onFailure()
                .recoverWithItem(Personal.NONE);
    }

    /** Of those who are concerned by the open ones, in one query: a board of two hundred alarms must not wait. */
    private Uni<Map<UUID, ResidentContactData>> personal(List<Incident> incidents) {
        if (Action.INCIDENT_HANDLE.reachOf(access.caller().role()) == null) {
            return Uni.createFrom().item(Map.of());
        }
        Set<UUID> concerned = incidents.stream()
                .filter(incident -> incident.state() != IncidentState.RESOLVED)
                .map(Incident::residentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return residents.contactData(concerned).onFailure().recoverWithItem(Map.of());
    }

    private static Personal personalOf(Incident incident, Map<UUID, ResidentContactData> known) {
        UUID resident = incident.residentId();
        ResidentContactData data =
                resident == null || incident.state() == IncidentState.RESOLVED ? null : known.get(resident);
        return data == null ? Personal.NONE : personalOf(data);
    }

    /** An alarm is shown even when nothing can be decrypted. */
    private Uni<Personal> personal(Incident incident) {
        UUID resident = incident.residentId();
        boolean handles = Action.INCIDENT_HANDLE.reachOf(access.caller().role()) != null;
        if (resident == null || !handles) {
            return Uni.createFrom().item(Personal.NONE);
        }
        return residents
                .contactData(resident)
                .map(IncidentReading::personalOf)
                .onFailure()
                .recoverWithItem(Personal.NONE);
    }

    private static Personal personalOf(ResidentContactData data) {
        String phone = data.phone();
        String masked = phone == null || phone.length() < 8
                ? null
                : phone.substring(0, phone.length() - 8) + "****" + phone.substring(phone.length() - 4);
        return new Personal(masked, data.address());
    }

    private IncidentView view(Incident i, Personal personal, List<TimelineEntry> timeline) {
        return new IncidentView(
                i.id(),
                i.state().name(),
                i.priority(),
                i.kind().name(),
                i.quiet(),
                i.ringing(),
                i.signalled().cancelledAt() != null,
                i.residentId(),
                i.concerned().name(),
                personal.phone(),
                personal.address(),
                i.streetId(),
                i.concerned().streetName(),
                i.concerned().dwellingId(),
                i.source().deviceId(),
                i.source().zone(),
                i.signalled().signals(),
                shown(i.signalled().raisedAt()),
                shown(i.signalled().lastSignalAt()),
                DistrictTime.shown(i.signalled().lateSince()),
                i.lease().ownerName(),
                i.lease().ownerId(),
                DistrictTime.shown(i.lease().until()),
                DistrictTime.shown(i.nextDeadline()),
                i.responderOrder(),
                name(i.ending().outcome()),
                closing(i),
                timeline);
    }

    private static @Nullable Closing closing(Incident incident) {
        Outcome how = incident.proposal().outcome();
        Instant at = incident.proposal().at();
        boolean waits = incident.state() != IncidentState.RESOLVED;
        return !waits || how == null || at == null
                ? null
                : new Closing(how.name(), String.valueOf(incident.proposal().byName()), shown(at));
    }

    private TimelineEntry entry(IncidentStore.Entry entry) {
        Map<String, String> detail = detail(entry.detail());
        String codes = detail.isEmpty() ? null : String.join(" ", detail.values());
        return new TimelineEntry(
                shown(entry.at()), entry.kind(), entry.by(), entry.note() == null ? codes : entry.note(), detail);
    }

    private Map<String, String> detail(String text) {
        try {
            return json.readValue(text, DETAIL);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static OffsetDateTime shown(Instant at) {
        return Objects.requireNonNull(DistrictTime.shown(at));
    }

    private static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}

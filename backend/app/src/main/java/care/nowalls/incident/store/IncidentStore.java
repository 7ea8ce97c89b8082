package care.nowalls.incident.store;

import care.nowalls.device.DeviceCommands.Message;
import care.nowalls.incident.IncidentRefusal;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents and their timelines in the current session. */
@ApplicationScoped
public class IncidentStore {

    private static final String NOTE_COLUMN = "incident.entry.note_sealed";

    private final Ids ids;
    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    public IncidentStore(Ids ids, Vault vault, ObjectMapper json) {
        this.ids = ids;
        this.vault = vault;
        this.json = json;
    }

    /**
     * A line of the timeline.
     *
     * @param at when
     * @param kind what
     * @param by who, null for the system
     * @param detail ids and codes as JSON
     * @param note free words, null also when they cannot be decrypted
     */
    public record Entry(
            Instant at,
            String kind,
            @Nullable String by,
            String detail,
            @Nullable String note) {}

    /** Locked until the end of the transaction; 404 when there is none. */
    public Uni<Incident> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Incident.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** 404 when there is none or it is out of reach. */
    public Uni<Incident> found(UUID id, @Nullable UUID street) {
        return Panache.getSession()
                .chain(session -> session.find(Incident.class, id))
                .invoke(incident -> {
                    if (incident == null || (street != null && !street.equals(incident.streetId()))) {
                        throw new Refused(CommonRefusal.NOT_FOUND);
                    }
                });
    }

    public Uni<Incident> save(Incident incident) {
        return Panache.getSession()
                .chain(session -> session.persist(incident).chain(session::flush))
                .replaceWith(incident);
    }

    /** 409 {@code incident-already-open} when the same device or person has another open one. */
    public Uni<Void> flush() {
        return Panache.getSession()
                .chain(session -> session.flush())
                .onFailure(IncidentStore::anotherIsOpen)
                .transform(ignored -> new Refused(IncidentRefusal.ALREADY_OPEN));
    }

    /** Hibernate keeps of the driver's answer only its words and its SQLSTATE. */
    private static boolean anotherIsOpen(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && "23505".equals(refused.getSQLState())
                    && String.valueOf(refused.getMessage()).contains("incident_open_subject")) {
                return true;
            }
        }
        return false;
    }

    /** Newest first. */
    public Uni<List<Incident>> page(IncidentFilter filter, @Nullable UUID before, int fetch) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        select * from incident.incident
                        where (cast(?1 as text) is null or state = ?1) and (cast(?2 as uuid) is null or resident_id = ?2)
                          and (cast(?3 as uuid) is null or street_id = ?3) and (cast(?4 as uuid) is null or id < ?4)
                          and (cast(?6 as text) is null or kind = ?6)
                        order by id desc limit ?5""", Incident.class)
                        .setParameter(1, filter.state())
                        .setParameter(2, filter.residentId())
                        .setParameter(3, filter.street())
                        .setParameter(4, before)
                        .setParameter(5, fetch)
                        .setParameter(6, filter.kind())
                        .getResultList());
    }

    public Uni<Void> record(UUID incident, Happening what, @Nullable Operator by, Instant at) {
        UUID id = ids.next();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into incident.entry (id, incident_id, at, kind, by_id, by_name, detail,"
                                        + " note_sealed) values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as text),"
                                        + " cast(cast(?7 as text) as jsonb), cast(?8 as bytea))")
                        .setParameter(1, id)
                        .setParameter(2, incident)
                        .setParameter(3, at)
                        .setParameter(4, what.entry())
                        .setParameter(5, by == null ? null : by.id())
                        .setParameter(6, by == null ? null : by.name())
                        .setParameter(7, write(what.detail()))
                        .setParameter(8, vault.seal(what.note(), NOTE_COLUMN, id))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<List<Entry>> timeline(UUID incident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, at, kind, by_name, cast(detail as text), note_sealed from incident.entry"
                                        + " where incident_id = ?1 order by at, id",
                                Object[].class)
                        .setParameter(1, incident)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    /** What the devices are told once an operator took it: one message per event that has an id of the device. */
    public Uni<List<Message>> acknowledgements(UUID incident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select device_id, event_id from incident.incident_signal where incident_id = ?1"
                                        + " and event_id is not null order by signal_id desc limit 50",
                                Object[].class)
                        .setParameter(1, incident)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Message((UUID) row[0], "acknowledged", (String) row[1], incident))
                        .toList());
    }

    private Entry entry(Object[] row) {
        return new Entry(
                instant(row[1]), (String) row[2], (String) row[3], (String) row[4], opened((byte[]) row[5], (UUID)
                        row[0]));
    }

    /** An entry is shown even when its words cannot be read. */
    private @Nullable String opened(byte @Nullable [] sealed, UUID id) {
        try {
            return vault.open(sealed, NOTE_COLUMN, id);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    static Instant instant(Object value) {
        return value instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

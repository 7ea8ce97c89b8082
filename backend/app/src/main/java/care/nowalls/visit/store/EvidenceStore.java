package care.nowalls.visit.store;

import care.nowalls.contract.provider.EvidenceReceipt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything phones sent, in the current session's transaction. */
@ApplicationScoped
public class EvidenceStore {

    /** Associated data of what was sent. */
    public static final String COLUMN = "visit.evidence.sealed";

    private static final String INSERT = "insert into visit.evidence (id, account_id, client_event_id, kind, order_id,"
            + " provider_id, staff_id, at, received_at, sealed) values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9, ?10)"
            + " on conflict do nothing";

    private final ObjectMapper json;

    @Inject
    public EvidenceStore(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Something a phone sent.
     *
     * @param id of the row
     * @param accountId who sent it
     * @param clientEventId the phone's own id, unique for ever within the account
     * @param kind CHECK_IN or CHECK_OUT
     * @param orderId for which order
     * @param providerId the sender's provider
     * @param staffId the sender
     * @param at the phone's time
     * @param receivedAt ours
     * @param sealed the whole body, encrypted
     */
    public record Evidence(
            UUID id,
            UUID accountId,
            String clientEventId,
            String kind,
            UUID orderId,
            UUID providerId,
            @Nullable UUID staffId,
            Instant at,
            Instant receivedAt,
            byte[] sealed) {}

    /** False when it was sent before; waits for one that is being written at the same moment. */
    public Uni<Boolean> fresh(Evidence evidence) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, evidence.id())
                        .setParameter(2, evidence.accountId())
                        .setParameter(3, evidence.clientEventId())
                        .setParameter(4, evidence.kind())
                        .setParameter(5, evidence.orderId())
                        .setParameter(6, evidence.providerId())
                        .setParameter(7, evidence.staffId())
                        .setParameter(8, evidence.at())
                        .setParameter(9, evidence.receivedAt())
                        .setParameter(10, evidence.sealed())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    public Uni<EvidenceReceipt> receiptOf(Evidence evidence) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(receipt as text) from visit.evidence"
                                        + " where account_id = ?1 and client_event_id = ?2",
                                String.class)
                        .setParameter(1, evidence.accountId())
                        .setParameter(2, evidence.clientEventId())
                        .getSingleResult())
                .map(this::read);
    }

    public Uni<Void> answered(Evidence evidence, EvidenceReceipt receipt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update visit.evidence set visit_id = cast(?3 as uuid),"
                                + " receipt = cast(cast(?4 as text) as jsonb)"
                                + " where account_id = ?1 and client_event_id = ?2")
                        .setParameter(1, evidence.accountId())
                        .setParameter(2, evidence.clientEventId())
                        .setParameter(3, receipt.visitId())
                        .setParameter(4, write(receipt))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Two phones of one carer are told apart in time: whoever comes second waits for the first to commit. */
    public Uni<Void> alone(UUID carer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 11)) as text)", Object.class)
                        .setParameter(1, carer.toString())
                        .getResultList())
                .replaceWithVoid();
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private EvidenceReceipt read(String text) {
        try {
            return json.readValue(text, EvidenceReceipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

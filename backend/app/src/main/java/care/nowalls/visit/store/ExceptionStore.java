package care.nowalls.visit.store;

import care.nowalls.shared.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions about exceptions in the current session's transaction. */
@ApplicationScoped
public class ExceptionStore {

    private static final String DECIDE = "update visit.exception set state = ?3, decided_at = ?4, decided_by = ?5,"
            + " decider = ?6, reason = ?7, memo = cast(?8 as text) where visit_id = ?1 and code = ?2";

    /**
     * A decision.
     *
     * @param state CLEARED or REJECTED
     * @param reason code
     * @param memo more words
     * @param by who
     * @param at when
     */
    public record Decision(
            String state, String reason, @Nullable String memo, Caller by, Instant at) {}

    /** OPEN, CLEARED, REJECTED, or null when the visit has no such exception. */
    public Uni<@Nullable String> state(UUID visit, String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select state from visit.exception where visit_id = ?1 and code = ?2", String.class)
                        .setParameter(1, visit)
                        .setParameter(2, code)
                        .getSingleResultOrNull());
    }

    public Uni<Void> decide(UUID visit, String code, Decision decision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DECIDE)
                        .setParameter(1, visit)
                        .setParameter(2, code)
                        .setParameter(3, decision.state())
                        .setParameter(4, decision.at())
                        .setParameter(5, decision.by().accountId())
                        .setParameter(6, decision.by().username())
                        .setParameter(7, decision.reason())
                        .setParameter(8, decision.memo())
                        .executeUpdate())
                .replaceWithVoid();
    }
}

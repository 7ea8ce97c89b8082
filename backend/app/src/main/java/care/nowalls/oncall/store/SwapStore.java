package care.nowalls.oncall.store;

import care.nowalls.oncall.ShiftView;
import care.nowalls.oncall.SwapView;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Swaps, in the current session. */
@ApplicationScoped
public class SwapStore {

    private static final String PHONE = "oncall.swap.to_phone_sealed";
    private static final String VIEW = """
            select w.id, w.shift_id, w.from_name, w.to_name, w.to_masked, w.state, w.proposed_at, w.proposed_by,
              w.giver_agreed_at, w.giver_agreed_by, w.giver_agreed_how, w.taker_agreed_at, w.taker_agreed_by,
              w.taker_agreed_how, w.from_account, w.to_account, w.to_phone_sealed, s.role, s.street_id, s.starts, s.ends
            from oncall.swap w join oncall.shift s on s.id = w.shift_id where """;

    private final Vault vault;

    @Inject
    public SwapStore(Vault vault) {
        this.vault = vault;
    }

    /**
     * A swap with what only the server needs.
     *
     * @param view as shown
     * @param giver account of who gives, or null
     * @param taker who takes
     */
    public record Swap(SwapView view, @Nullable UUID giver, ShiftStore.Holder taker) {}

    public Uni<Void> propose(UUID id, ShiftView shift, ShiftStore.Holder to, String by, Instant now) {
        return SessionSql.write(
                        """
                        insert into oncall.swap (id, shift_id, street_id, from_account, from_name, to_account, to_name,
                          to_phone_sealed, to_masked, state, proposed_at, proposed_by)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, cast(?6 as uuid), ?7, ?8, ?9,
                          'PROPOSED', ?10, ?11)""",
                        id,
                        shift.id(),
                        shift.streetId(),
                        shift.accountId(),
                        shift.name(),
                        to.account(),
                        to.name(),
                        Objects.requireNonNull(vault.seal(to.phone().e164(), PHONE, id)),
                        to.phone().masked(),
                        now,
                        by)
                .replaceWithVoid();
    }

    public Uni<Boolean> openFor(UUID shift) {
        return SessionSql.column(
                        Long.class,
                        "select count(*) from oncall.swap where shift_id = ?1 and state = 'PROPOSED'",
                        shift)
                .map(count -> count.getFirst() > 0);
    }

    /** One side says yes. */
    public Uni<Void> agree(UUID id, boolean giver, String by, String how, Instant now) {
        String side = giver ? "giver" : "taker";
        return SessionSql.write(
                        "update oncall.swap set " + side + "_agreed_at = ?2, " + side + "_agreed_by = ?3, " + side
                                + "_agreed_how = ?4 where id = ?1 and " + side + "_agreed_at is null",
                        id,
                        now,
                        by,
                        how)
                .replaceWithVoid();
    }

    public Uni<Void> settle(UUID id, String state, Instant now) {
        return SessionSql.write("update oncall.swap set state = ?2, settled_at = ?3 where id = ?1", id, state, now)
                .replaceWithVoid();
    }

    /** Locked until the end of the transaction; null when there is none, or not within reach. */
    public Uni<@Nullable Swap> locked(UUID id, @Nullable UUID street) {
        return SessionSql.rows(
                        VIEW + " w.id = ?1 and (cast(?2 as uuid) is null or w.street_id = ?2) for update of w",
                        id,
                        street)
                .map(rows -> rows.isEmpty() ? null : swap(rows.getFirst()));
    }

    /** Newest first. */
    public Uni<List<SwapView>> page(@Nullable UUID street, @Nullable UUID before, int fetch) {
        return SessionSql.rows(
                        VIEW + " (cast(?1 as uuid) is null or w.street_id = ?1)"
                                + " and (cast(?2 as uuid) is null or w.id < ?2) order by w.id desc limit ?3",
                        street,
                        before,
                        fetch)
                .map(rows -> rows.stream().map(SwapStore::view).toList());
    }

    private Swap swap(Object[] row) {
        UUID id = (UUID) row[0];
        String phone = Objects.requireNonNull(vault.open((byte[]) row[16], PHONE, id));
        ShiftStore.Holder taker = new ShiftStore.Holder((UUID) row[15], (String) row[3], new PhoneNumber(phone));
        return new Swap(view(row), (UUID) row[14], taker);
    }

    private static SwapView view(Object[] row) {
        return new SwapView(
                (UUID) row[0],
                (UUID) row[1],
                new SwapView.Given(
                        (String) row[17], (UUID) row[18], ShiftStore.shown(row[19]), ShiftStore.shown(row[20])),
                (String) row[2],
                (UUID) row[14],
                (String) row[3],
                (UUID) row[15],
                (String) row[4],
                (String) row[5],
                ShiftStore.shown(row[6]),
                (String) row[7],
                agreement(row, 8),
                agreement(row, 11));
    }

    private static SwapView.@Nullable Agreement agreement(Object[] row, int at) {
        return row[at] == null
                ? null
                : new SwapView.Agreement(ShiftStore.shown(row[at]), (String) row[at + 1], (String) row[at + 2]);
    }
}

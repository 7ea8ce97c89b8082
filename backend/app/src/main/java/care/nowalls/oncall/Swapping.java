package care.nowalls.oncall;

import care.nowalls.oncall.store.ShiftStore;
import care.nowalls.oncall.store.SwapStore;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Swaps: proposed by one, agreed by both, and only then the shift changes hands. */
@ApplicationScoped
public class Swapping {

    private final ShiftStore shifts;
    private final SwapStore swaps;
    private final OnCall onCall;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Swapping(ShiftStore shifts, SwapStore swaps, OnCall onCall, Ids ids, DistrictTime time) {
        this.shifts = shifts;
        this.swaps = swaps;
        this.onCall = onCall;
        this.ids = ids;
        this.time = time;
    }

    /** Whose agreement. */
    public enum Side {
        GIVER,
        TAKER
    }

    /** SELF: by the person's own account; PHONE: told to who records it. */
    public enum How {
        SELF,
        PHONE
    }

    /**
     * An answer to a swap.
     *
     * @param side whose
     * @param how given
     * @param agreed false ends the swap
     */
    public record Reply(Side side, How how, boolean agreed) {}

    /** 404; 409 {@code shift-over}, {@code swap-open}; 422 {@code phone-invalid}, {@code shift-unknown-account}. */
    @WithTransaction
    public Uni<SwapView> propose(UUID shift, DutyPerson to, @Nullable UUID street, String by) {
        UUID id = ids.next();
        return shifts.locked(shift, street)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .invoke(found -> OnCall.refuse(!found.to().toInstant().isAfter(time.now()), OnCallRefusal.SHIFT_OVER))
                .call(() -> swaps.openFor(shift).invoke(open -> OnCall.refuse(open, OnCallRefusal.SWAP_OPEN)))
                .chain(found -> onCall.holder(to).chain(holder -> swaps.propose(id, found, holder, by, time.now())))
                .chain(() -> swaps.locked(id, null))
                .map(swap -> Objects.requireNonNull(swap).view());
    }

    /** With the second yes the shift changes hands. 404; 409 {@code swap-settled}; 422 {@code swap-not-yours}. */
    @WithTransaction
    public Uni<SwapView> reply(UUID id, Reply reply, Caller by, @Nullable UUID street) {
        return swaps.locked(id, street)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .invoke(swap -> refuseUnlessMay(swap, reply, by))
                .chain(swap -> reply.agreed() ? agreed(swap, reply, by) : swaps.settle(id, "REFUSED", time.now()))
                .chain(() -> swaps.locked(id, null))
                .chain(swap -> applied(Objects.requireNonNull(swap)))
                .chain(() -> swaps.locked(id, null))
                .map(swap -> Objects.requireNonNull(swap).view());
    }

    private Uni<Void> agreed(SwapStore.Swap swap, Reply reply, Caller by) {
        boolean giver = reply.side() == Side.GIVER;
        return swaps.agree(swap.view().id(), giver, by.username(), reply.how().name(), time.now());
    }

    private Uni<Void> applied(SwapStore.Swap swap) {
        SwapView view = swap.view();
        boolean both = view.giver() != null && view.taker() != null;
        if (!both || !view.state().equals("PROPOSED")) {
            return Uni.createFrom().voidItem();
        }
        return shifts.give(view.shiftId(), swap.taker()).chain(() -> swaps.settle(view.id(), "AGREED", time.now()));
    }

    private static void refuseUnlessMay(SwapStore.Swap swap, Reply reply, Caller by) {
        if (!swap.view().state().equals("PROPOSED")) {
            throw new Refused(OnCallRefusal.SWAP_SETTLED, swap.view().state());
        }
        UUID person = reply.side() == Side.GIVER ? swap.giver() : swap.taker().account();
        boolean self = by.accountId().equals(person);
        OnCall.refuse(self != (reply.how() == How.SELF), OnCallRefusal.SWAP_NOT_YOURS);
    }
}

package care.nowalls.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to be made. Its legs sum to zero.
 *
 * @param key idempotency key, unique for ever: same key and same input replays the first answer
 * @param kind what it does
 * @param reference opaque, what it is for
 * @param reservation which one is posted, voided or re-opened
 * @param corrects the transfer it undoes
 * @param legs its postings; a reservation of nothing has none
 */
public record Movement(
        String key,
        TransferKind kind,
        @Nullable UUID reference,
        @Nullable UUID reservation,
        @Nullable UUID corrects,
        List<Leg> legs) {

    public Movement {
        legs = List.copyOf(legs);
        long sum = 0;
        for (Leg leg : legs) {
            sum = Math.addExact(sum, leg.fen());
        }
        if (sum != 0 || legs.stream().anyMatch(leg -> leg.fen() == 0)) {
            throw new IllegalArgumentException("a transfer must sum to zero, without empty legs: " + legs);
        }
    }

    /** From one account to another. */
    public static Movement book(String key, @Nullable UUID reference, UUID from, UUID to, long fen) {
        return new Movement(
                key, TransferKind.BOOK, reference, null, null, List.of(new Leg(from, -fen), new Leg(to, fen)));
    }

    /**
     * Sets money aside.
     *
     * @param takes account and amount taken of each, positive; may be empty
     */
    public static Movement reserve(String key, UUID reference, List<Leg> takes) {
        List<Leg> legs = new ArrayList<>();
        takes.forEach(take -> legs.add(take.opposite()));
        return new Movement(key, TransferKind.RESERVE, reference, null, null, withReserved(legs));
    }

    /** Gives {@code fen} of the reservation to {@code to}; nothing when it is zero. */
    public static Movement post(String key, UUID reference, UUID reservation, UUID to, long fen) {
        List<Leg> legs = new ArrayList<>();
        if (fen != 0) {
            legs.add(new Leg(to, fen));
        }
        return new Movement(key, TransferKind.POST, reference, reservation, null, withReserved(legs));
    }

    /**
     * Gives money of the reservation back.
     *
     * @param returns account and amount it gets back, positive
     */
    public static Movement release(String key, UUID reference, UUID reservation, List<Leg> returns) {
        return new Movement(key, TransferKind.VOID, reference, reservation, null, withReserved(returns));
    }

    /** What the account of reservations gains. */
    public long reserved() {
        return legs.stream()
                .filter(leg -> leg.account().equals(Ledger.RESERVED))
                .mapToLong(Leg::fen)
                .sum();
    }

    private static List<Leg> withReserved(List<Leg> others) {
        List<Leg> legs = new ArrayList<>(others);
        long sum = others.stream().mapToLong(Leg::fen).reduce(0, Math::addExact);
        if (sum != 0) {
            legs.add(new Leg(Ledger.RESERVED, -sum));
        }
        return legs;
    }
}

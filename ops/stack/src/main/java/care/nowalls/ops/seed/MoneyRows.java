package care.nowalls.ops.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Charges and the transfers of double entry that made them: reserve at acceptance, post when verified with the rest given
 * back, void when given up. Keys and their hashes are those of the product, so that a repeated call replays.
 */
final class MoneyRows {

    /** The product's account of what is reserved. */
    private static final UUID RESERVED = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Rows rows;
    private final SeedIds ids;
    private final Map<String, UUID> payables = new HashMap<>();

    MoneyRows(Rows rows, SeedIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    private record Transfer(
            UUID id, String key, String kind, UUID order, UUID reservation, Instant at, List<Leg> legs) {}

    void add(Charge charge) {
        reserve(charge);
        @Nullable UUID post = null;
        if (charge.order().fate().paid()) {
            post = post(charge);
        } else if (charge.order().fate().released()) {
            voided(charge);
        }
        reservation(charge);
        charge(charge, post);
    }

    private void reserve(Charge charge) {
        List<Leg> legs = new ArrayList<>();
        charge.takes().forEach(take -> legs.add(new Leg(take.quota().account(), -take.fen())));
        transfer(
                charge,
                charge.reservation(),
                "reserve",
                "RESERVE",
                charge.order().times().accepted(),
                legs);
    }

    private UUID post(Charge charge) {
        Instant at = charge.order().verified();
        UUID id = ids.at(at);
        List<Leg> legs = new ArrayList<>();
        if (charge.postedFen() != 0) {
            legs.add(new Leg(payable(charge, at), charge.postedFen()));
        }
        transfer(charge, id, "post", "POST", at, legs);
        if (!charge.rest().isEmpty()) {
            transfer(charge, ids.at(at), "rest", "VOID", at, returns(charge.rest()));
        }
        return id;
    }

    private void voided(Charge charge) {
        Instant at = charge.order().times().end();
        transfer(charge, ids.at(at), "void", "VOID", at, returns(charge.takes()));
    }

    private static List<Leg> returns(List<Charge.Take> takes) {
        return takes.stream()
                .map(take -> new Leg(take.quota().account(), take.fen()))
                .toList();
    }

    private void transfer(Charge charge, UUID id, String prefix, String kind, Instant at, List<Leg> others) {
        List<Leg> legs = new ArrayList<>(others);
        long sum = others.stream().mapToLong(Leg::fen).sum();
        if (sum != 0) {
            legs.add(new Leg(RESERVED, -sum));
        }
        write(new Transfer(id, prefix + ":" + charge.id(), kind, charge.order().id(), charge.reservation(), at, legs));
    }

    private void write(Transfer transfer) {
        rows.add(
                Table.TRANSFER,
                transfer.id(),
                transfer.kind(),
                transfer.order(),
                transfer.reservation(),
                transfer.at());
        rows.add(Table.TRANSFER_KEY, transfer.key(), hash(transfer), transfer.id());
        int line = 0;
        for (Leg leg : transfer.legs()) {
            rows.add(Table.POSTING, transfer.id(), ++line, leg.account(), leg.fen());
        }
    }

    private void reservation(Charge charge) {
        long open = charge.state().equals("RESERVED") ? charge.reservedFen() : 0;
        rows.add(Table.RESERVATION, charge.reservation(), charge.order().id(), charge.reservedFen(), open);
    }

    private void charge(Charge charge, @Nullable UUID post) {
        PlannedOrder order = charge.order();
        Slot slot = order.slot();
        boolean paid = order.fate().paid();
        long price = paid ? order.actualFen() : slot.priceFen();
        long entitlement = paid ? charge.postedFen() : charge.reservedFen();
        LocalDate day = Span.dayOf(slot.start());
        rows.add(
                Table.CHARGE,
                charge.id(),
                order.id(),
                1,
                slot.person().id(),
                slot.firm().id(),
                slot.item().pot(),
                day,
                day.withDayOfMonth(1),
                1,
                price,
                entitlement,
                price - entitlement,
                "DUE",
                charge.state(),
                charge.reservation(),
                post,
                order.times().accepted());
        int line = 0;
        for (Charge.Take take : charge.takes()) {
            rows.add(
                    Table.CHARGE_LINE,
                    charge.id(),
                    ++line,
                    take.quota().entitlement(),
                    take.quota().account(),
                    take.fen());
        }
    }

    /** What a provider earns in a month lies on one account; the providers of a seed are new and have none yet. */
    private UUID payable(Charge charge, Instant at) {
        Slot slot = charge.order().slot();
        String code = "PAYABLE:" + slot.firm().id() + ":" + YearMonth.from(Span.dayOf(slot.start()));
        return payables.computeIfAbsent(code, fresh -> {
            UUID id = ids.at(at);
            rows.add(Table.PAYABLE, id, fresh, "PAYABLE", at);
            return id;
        });
    }

    private static String hash(Transfer transfer) {
        boolean reserves = transfer.kind().equals("RESERVE");
        StringBuilder input = new StringBuilder(transfer.kind())
                .append('|')
                .append(transfer.order())
                .append('|')
                .append(reserves ? "null" : transfer.reservation().toString())
                .append("|null");
        transfer.legs()
                .forEach(leg ->
                        input.append('|').append(leg.account()).append(':').append(leg.fen()));
        try {
            byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

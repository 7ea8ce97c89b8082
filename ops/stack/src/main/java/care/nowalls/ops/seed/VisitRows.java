package care.nowalls.ops.seed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits with what the phones sent and what stands against them. Shown by card, tag, code or call, not by GPS: a position
 * is sealed by the product alone.
 */
final class VisitRows {

    private static final List<String> METHODS = List.of("QR", "NFC", "CODE", "PHONE");

    private final Rows rows;
    private final SeedIds ids;
    private final Actor leader;

    VisitRows(Rows rows, SeedIds ids, Actor leader) {
        this.rows = rows;
        this.ids = ids;
        this.leader = leader;
    }

    void add(PlannedOrder order, String number, @Nullable Charge charge) {
        if (order.fate().visited()) {
            UUID visit = ids.at(order.checkIn());
            visit(order, number, visit, charge);
            standing(order, visit);
            evidence(order, visit, "CHECK_IN", order.checkIn(), "IN_SERVICE");
            if (order.fate().left()) {
                evidence(order, visit, "CHECK_OUT", order.checkOut(), "COMPLETED");
            }
        }
    }

    private void visit(PlannedOrder order, String number, UUID visit, @Nullable Charge charge) {
        Slot slot = order.slot();
        boolean paid = order.fate().paid();
        boolean left = order.fate().left();
        String closed = paid ? "VERIFIED" : "CLOSED";
        rows.add(
                Table.VISIT,
                visit,
                order.id(),
                number,
                slot.person().id(),
                slot.person().place().streetId(),
                slot.firm().id(),
                slot.staff(),
                slot.item().code(),
                Span.dayOf(slot.start()),
                left ? closed : "OPEN",
                METHODS.get(slot.number() % METHODS.size()),
                order.checkIn(),
                order.checkIn().plusSeconds(1),
                left ? order.checkOut() : null,
                left ? order.checkOut().plusSeconds(1) : null,
                paid ? order.verified() : null,
                paid ? order.actualFen() : null,
                paid && charge != null ? charge.postedFen() : null);
        if (!left) {
            rows.add(Table.OPEN_VISIT, slot.staff(), visit);
        }
    }

    private void standing(PlannedOrder order, UUID visit) {
        if (!order.fate().late()) {
            return;
        }
        boolean cleared = order.fate() == Fate.CLEARED;
        rows.add(
                Table.EXCEPTION,
                visit,
                "late",
                cleared ? "CLEARED" : "OPEN",
                order.checkIn(),
                cleared ? order.verified() : null,
                cleared ? leader.id() : null,
                cleared ? leader.username() : null,
                cleared ? "RESIDENT_CONFIRMED" : null);
    }

    private void evidence(PlannedOrder order, UUID visit, String kind, Instant at, String state) {
        Firm firm = order.slot().firm();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("visitId", visit.toString());
        receipt.put("state", state);
        receipt.put("verified", state.equals("COMPLETED") && !order.fate().late());
        receipt.put("exceptions", order.fate().late() ? List.of("late") : List.of());
        rows.add(
                Table.EVIDENCE,
                firm.manager().id(),
                kind + "-" + order.id(),
                ids.at(at),
                kind,
                order.id(),
                firm.id(),
                order.slot().staff(),
                at,
                at.plusSeconds(1),
                visit,
                Json.text(receipt));
    }
}

package care.nowalls.ops.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whom an order was offered to, one after the other or all at once, and what they answered. */
final class OfferRows {

    private static final Duration TO_DECLINE = Duration.ofSeconds(7);
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final int BAND = 10;

    private final Rows rows;
    private final SeedIds ids;
    private final List<Firm> firms;
    private final Random random;
    private final Instant now;

    OfferRows(Rows rows, SeedIds ids, List<Firm> firms, Random random, Instant now) {
        this.rows = rows;
        this.ids = ids;
        this.firms = firms;
        this.random = random;
        this.now = now;
    }

    private record Offer(
            Firm firm,
            String state,
            Instant at,
            Instant deadline,
            @Nullable Instant closed) {}

    void add(PlannedOrder order, String number) {
        if (order.fate().offered()) {
            boolean broadcast = order.slot().item().mode().equals("BROADCAST");
            for (int i = 0; i < order.answered(); i++) {
                write(order, number, broadcast ? beside(order, other(order, i)) : before(order, other(order, i), i));
            }
            write(order, number, own(order, broadcast));
        }
    }

    private Firm other(PlannedOrder order, int i) {
        return firms.get((firms.indexOf(order.slot().firm()) + 1 + i) % firms.size());
    }

    /** Asked at the same moment as the one that the order is about. */
    private Offer beside(PlannedOrder order, Firm firm) {
        Offer own = own(order, true);
        String state = own.state().equals("ACCEPTED") ? "LOST" : own.state();
        return new Offer(firm, state, own.at(), own.deadline(), own.closed());
    }

    /** Asked earlier, in vain. */
    private static Offer before(PlannedOrder order, Firm firm, int turn) {
        Instant offered = order.times().offered();
        if (order.fate() == Fate.NOBODY_TOOK_IT) {
            Instant at = offered.plus(Outcomes.OFFER.multipliedBy(turn));
            return new Offer(firm, "EXPIRED", at, at.plus(Outcomes.OFFER), at.plus(Outcomes.OFFER));
        }
        Instant at = offered.plus(TURN.multipliedBy(turn));
        return new Offer(firm, "DECLINED", at, at.plus(Outcomes.OFFER), at.plus(TO_DECLINE));
    }

    private Offer own(PlannedOrder order, boolean broadcast) {
        Firm firm = order.slot().firm();
        Duration turn = order.fate() == Fate.NOBODY_TOOK_IT ? Outcomes.OFFER : TURN;
        Instant at =
                broadcast ? order.times().offered() : order.times().offered().plus(turn.multipliedBy(order.answered()));
        Instant deadline = at.plus(Outcomes.OFFER);
        return switch (order.fate()) {
            case ASKED -> new Offer(firm, "OPEN", at, stillOpen(order), null);
            case NOBODY_TOOK_IT -> new Offer(firm, "EXPIRED", at, deadline, deadline);
            case WITHDRAWN ->
                new Offer(firm, "WITHDRAWN", at, deadline, order.times().end());
            default -> new Offer(firm, "ACCEPTED", at, deadline, order.times().accepted());
        };
    }

    /** More time was given, so that the open offers of a seed do not all end at once. */
    private Instant stillOpen(PlannedOrder order) {
        return now.plus(Duration.ofMinutes(60 + order.slot().number() % 600));
    }

    private void write(PlannedOrder order, String number, Offer offer) {
        Slot slot = order.slot();
        Firm.Contract contract = offer.firm().contract(slot.item().code());
        List<Map<String, Object>> parts = parts(contract);
        double score = parts.stream()
                .mapToDouble(
                        part -> (double) part.getOrDefault("weight", 0.0) * (double) part.getOrDefault("value", 0.0))
                .sum();
        rows.add(
                Table.OFFER,
                ids.at(offer.at()),
                order.id(),
                1,
                offer.firm().id(),
                contract.id(),
                offer.state(),
                offer.deadline(),
                offer.state().equals("OPEN"),
                contract.priceFen(),
                offer.at(),
                offer.closed(),
                offer.state().equals("DECLINED") ? "NO_STAFF" : null,
                score,
                Json.text(parts),
                number,
                slot.person().place().streetId(),
                slot.person().place().street(),
                slot.item().code(),
                slot.item().name(),
                slot.item().skills().replace('[', '{').replace(']', '}'),
                slot.start(),
                slot.end(),
                Json.text(needs(slot)));
    }

    private List<Map<String, Object>> parts(Firm.Contract contract) {
        double kilometres = random.nextInt(30) / 10.0;
        return List.of(
                part("distance", 35.0, 1 - kilometres / 10, "距离 " + kilometres + " 公里"),
                part("rating", 25.0, 0.75, "评分 4"),
                part("fair-share", 25.0, random.nextInt(100) / 100.0, "本月份额"),
                part("price", 15.0, 0.9, "价格 " + contract.priceFen() / 100.0 + " 元"));
    }

    private static Map<String, Object> part(String rule, double weight, double value, String words) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("rule", rule);
        part.put("weight", weight);
        part.put("value", value);
        part.put("words", words);
        return part;
    }

    /** Anonymous (DOMAIN.md §6). */
    private static Map<String, Object> needs(Slot slot) {
        Person person = slot.person();
        int age = Period.between(person.born(), Span.dayOf(slot.start())).getYears() / BAND * BAND;
        Map<String, Object> needs = new LinkedHashMap<>();
        needs.put("sex", person.sex());
        needs.put("ageBand", age + "-" + (age + BAND - 1));
        needs.put("abilityLevel", person.level());
        needs.put("livesAlone", person.alone());
        needs.put("floor", person.floor());
        needs.put("lift", person.lift());
        return needs;
    }
}

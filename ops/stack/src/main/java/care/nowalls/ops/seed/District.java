package care.nowalls.ops.seed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The life of the seed's days: planned as a whole, then copied in one transaction. */
final class District {

    private static final int GUESTS_OF_A_HUNDRED = 5;

    private final Seeding seeding;
    private final Registry registry;
    private final Span span;
    private final Random random;
    private final Rows rows;

    District(Seeding seeding, Registry registry, Span span) {
        this.seeding = seeding;
        this.registry = registry;
        this.span = span;
        this.random = new Random(~(long) seeding.seed());
        this.rows = seeding.rows();
    }

    void live(int count) throws SQLException, IOException {
        Connection connection = seeding.connection();
        List<PlannedOrder> orders = plan(count, Item.all(connection, span.today()));
        Map<Quota.Key, List<Quota>> quotas = Quota.all(connection, registry.people());
        Map<Integer, Charge> charges = new Purse(seeding.ids(), quotas).spend(orders);
        Map<Integer, String> numbers = Numbers.take(connection, orders);
        SignalRows.makePartitions(connection, span);
        connection.commit();
        write(orders, numbers, charges);
        signals();
        Balances.change(connection, quotas.values());
        connection.commit();
        Balances.analyse(connection);
        connection.commit();
    }

    /** Also the stays: who has an order is at home on that day. */
    private List<PlannedOrder> plan(int count, Map<String, Item> items) {
        Timetable timetable = new Timetable(random, items, registry.firms());
        Outcomes outcomes = new Outcomes(random, span.now(), seeding.ids());
        StayRows stays = new StayRows(rows, seeding.ids(), random, span.now());
        List<Person> people = new ArrayList<>(registry.people());
        List<LocalDate> days = span.days();
        List<PlannedOrder> orders = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Collections.shuffle(people, random);
            int upTo = (int) ((long) count * (i + 1) / days.size());
            int served = Math.min(upTo - orders.size(), people.size());
            int guests = Math.min(Math.ceilDiv(people.size() * GUESTS_OF_A_HUNDRED, 100), people.size() - served);
            timetable.day(days.get(i), orders.size(), people.subList(0, served)).stream()
                    .map(outcomes::of)
                    .forEach(orders::add);
            stays.add(days.get(i), people.subList(served, served + guests));
        }
        return orders;
    }

    private void write(List<PlannedOrder> orders, Map<Integer, String> numbers, Map<Integer, Charge> charges)
            throws SQLException, IOException {
        Connection connection = seeding.connection();
        SeedIds ids = seeding.ids();
        Actor desk = Actor.named(connection, "desk");
        OrderRows orderRows = new OrderRows(rows, ids, desk);
        OfferRows offerRows = new OfferRows(rows, ids, registry.firms(), random, span.now());
        VisitRows visitRows = new VisitRows(rows, ids, Actor.named(connection, "leader"));
        MoneyRows moneyRows = new MoneyRows(rows, ids);
        RatingRows ratings = new RatingRows(rows, random, desk, span.now());
        for (PlannedOrder order : orders) {
            String number = String.valueOf(numbers.get(order.slot().number()));
            Charge charge = charges.get(order.slot().number());
            orderRows.add(order, number, charge);
            offerRows.add(order, number);
            visitRows.add(order, number, charge);
            if (charge != null) {
                moneyRows.add(charge);
            }
            ratings.add(order);
            rows.flushIfMuch();
        }
        ratings.addAverages();
        rows.flush();
        ratings.apply(connection);
    }

    private void signals() throws SQLException, IOException {
        SignalRows signals = new SignalRows(rows, seeding.ids(), random, span);
        for (var device : registry.devices()) {
            signals.add(device);
            rows.flushIfMuch();
        }
        rows.flush();
    }
}

package care.nowalls.ops.seed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the orders of a day so that they can be done: a resident has one order a day, a carer one visit at a time. Meals
 * go out every ten minutes from eleven to half past twelve, the rest has four windows of two hours.
 */
final class Timetable {

    private static final LocalTime FIRST_MEAL = LocalTime.of(11, 0);
    private static final int MEALS_OF_A_CARER = 9;
    private static final int MEAL_MINUTES = 10;
    private static final int MEAL_WINDOW_MINUTES = 30;
    private static final LocalTime[] WINDOWS = {
        LocalTime.of(8, 0), LocalTime.of(13, 0), LocalTime.of(15, 0), LocalTime.of(17, 0)
    };
    private static final int WINDOW_MINUTES = 120;
    /** Of a hundred orders, so many up to and including each item. */
    private static final Map<Integer, String> ITEM_UP_TO =
            Map.of(45, "MEAL_LUNCH", 72, "CARE_HOME", 84, "CLEANING", 92, "BATHING", 100, "ESCORT_HOSPITAL");

    private final Random random;
    private final Map<String, Item> items;
    private final List<Carer> carers = new ArrayList<>();

    private record Carer(Firm firm, UUID staff) {}

    Timetable(Random random, Map<String, Item> items, List<Firm> firms) {
        this.random = random;
        this.items = items;
        for (Firm firm : firms) {
            firm.staff().forEach(staff -> carers.add(new Carer(firm, staff)));
        }
    }

    /** The day's slots; people that come first in the list are served first. */
    List<Slot> day(LocalDate day, int first, List<Person> served) {
        Collections.shuffle(carers, random);
        List<Slot> slots = new ArrayList<>();
        int meals = 0;
        int others = 0;
        for (Person person : served) {
            Item item = pick();
            boolean meal = item.code().equals("MEAL_LUNCH");
            int turn = meal ? meals++ : others++;
            slots.add(slot(first + slots.size(), person, item, day, turn));
        }
        return slots;
    }

    private Slot slot(int number, Person person, Item item, LocalDate day, int turn) {
        boolean meal = item.code().equals("MEAL_LUNCH");
        int most = meal ? MEALS_OF_A_CARER : WINDOWS.length;
        refuseIfCrowded(turn / most);
        Carer carer = carers.get(turn / most);
        int round = turn % most;
        LocalTime from = meal ? FIRST_MEAL.plusMinutes((long) round * MEAL_MINUTES) : WINDOWS[round];
        var start = Span.at(day, from);
        int late = random.nextInt(meal ? 3 : 8);
        return new Slot(
                number,
                person,
                item,
                carer.firm(),
                carer.staff(),
                start,
                start.plus(Duration.ofMinutes(meal ? MEAL_WINDOW_MINUTES : WINDOW_MINUTES)),
                start.plus(Duration.ofMinutes(late)).plusSeconds(random.nextInt(60)),
                minutes(item));
    }

    /** Every tenth hour of care ends early and is paid in part. */
    private int minutes(Item item) {
        return switch (item.code()) {
            case "MEAL_LUNCH" -> 2 + random.nextInt(4);
            case "CARE_HOME" -> random.nextInt(10) == 0 ? 50 : 60 + random.nextInt(10);
            default -> Math.min(80, item.minimumMinutes() + random.nextInt(20));
        };
    }

    private Item pick() {
        int place = 1 + random.nextInt(100);
        String code = ITEM_UP_TO.entrySet().stream()
                .filter(entry -> place <= entry.getKey())
                .min(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
        @Nullable Item item = items.get(code);
        if (item == null) {
            throw new CannotSeed("The catalogue has no item " + code + "; ops/seed works on a stack with demo data.");
        }
        return item;
    }

    private void refuseIfCrowded(int carer) {
        if (carer >= carers.size()) {
            throw new IllegalStateException("more orders a day than the staff can do");
        }
    }
}

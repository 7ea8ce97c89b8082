package care.nowalls.ops.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Residents with dwellings and contacts, through {@code POST /residents/import}: only the product itself seals what is
 * personal. Numbers that are taken already are made up anew.
 */
final class Population {

    private static final String HEADINGS = "name,idNumber,phone,street,address,lat,lon,floor,lift,gateCode,category,"
            + "livesAlone,healthNotes,contact1Name,contact1Relation,contact1Role,contact1Phone,"
            + "contact2Name,contact2Relation,contact2Role,contact2Phone\n";
    private static final int LINES = 500;
    /** Of a hundred residents, so many up to and including each ability level. */
    private static final int[] LEVEL_UP_TO = {40, 65, 80, 92, 100};

    private final ProductApi api;
    private final Names names;
    private final Random random;
    private final List<Person> people = new ArrayList<>();

    Population(ProductApi api, Names names, Random random) {
        this.api = api;
        this.names = names;
        this.random = random;
    }

    private record Draft(Person person, String line) {}

    List<Person> register(int count, List<Place> places) {
        while (people.size() < count) {
            List<Draft> drafts = new ArrayList<>();
            int missing = Math.min(LINES, count - people.size());
            for (int i = 0; i < missing; i++) {
                int n = people.size() + i;
                drafts.add(draft(n, places.get(n % places.size())));
            }
            if (importAll(drafts) == 0) {
                throw new CannotSeed("The product registered none of " + missing + " residents.");
            }
        }
        return List.copyOf(people);
    }

    /** How many the product registered. */
    private int importAll(List<Draft> drafts) {
        StringBuilder csv = new StringBuilder(HEADINGS);
        drafts.forEach(draft -> csv.append(draft.line()));
        ProductApi.Answer answer = api.postCsv("desk", "/residents/import", csv.toString());
        if (!answer.is(200) && !answer.is(201)) {
            throw new CannotSeed("/residents/import answered " + answer.status() + ": " + answer.body());
        }
        int registered = 0;
        for (JsonNode result : answer.body().path("results")) {
            if (result.hasNonNull("residentId")) {
                Draft draft = drafts.get(result.path("line").asInt() - 2);
                people.add(known(
                        draft.person(),
                        UUID.fromString(result.path("residentId").asText())));
                registered++;
            }
        }
        return registered;
    }

    private static Person known(Person draft, UUID id) {
        return new Person(
                id,
                draft.place(),
                draft.sex(),
                draft.born(),
                draft.alone(),
                draft.level(),
                draft.floor(),
                draft.lift());
    }

    private Draft draft(int n, Place place) {
        String number = names.idNumber();
        LocalDate born = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        String sex = (number.charAt(16) - '0') % 2 == 1 ? "M" : "F";
        boolean alone = n % 5 == 0;
        int floor = 1 + random.nextInt(6);
        boolean lift = random.nextInt(3) == 0;
        Person person = new Person(new UUID(0, n), place, sex, born, alone, level(n), floor, lift);
        return new Draft(person, line(n, number, person));
    }

    private String line(int n, String number, Person person) {
        return String.join(
                        ",",
                        names.person(),
                        number,
                        names.mobile(),
                        person.place().street(),
                        names.address(),
                        String.valueOf(person.place().lat() + (random.nextDouble() - 0.5) * 0.010),
                        String.valueOf(person.place().lon() + (random.nextDouble() - 0.5) * 0.010),
                        String.valueOf(person.floor()),
                        String.valueOf(person.lift()),
                        "%04d#".formatted(random.nextInt(10_000)),
                        category(n),
                        String.valueOf(person.alone()),
                        n % 7 == 0 ? "高血压，长期服药" : "",
                        names.person(),
                        random.nextBoolean() ? "儿子" : "女儿",
                        "GUARDIAN",
                        names.mobile(),
                        names.person(),
                        "邻居",
                        "KEY_HOLDER",
                        names.mobile())
                + "\n";
    }

    private static String category(int n) {
        if (n % 20 == 7) {
            return "DESTITUTE";
        }
        return n % 10 == 3 ? "LOW_INCOME" : "ORDINARY";
    }

    private static int level(int n) {
        int place = Math.floorMod(n * 37, 100);
        int level = 0;
        while (place >= LEVEL_UP_TO[level]) {
            level++;
        }
        return level;
    }
}

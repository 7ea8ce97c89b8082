package care.nowalls.ops.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Streets with centres, and the providers that work there with contracts, staff and a manager's account: by the API. */
final class Founding {

    /** Item codes with the lowest price of one unit in fen. */
    static final Map<String, Long> PRICES = Map.of(
            "MEAL_LUNCH", 1_500L,
            "CARE_HOME", 6_000L,
            "ESCORT_HOSPITAL", 12_000L,
            "CLEANING", 8_000L,
            "BATHING", 15_000L);

    private static final List<String> SKILLS =
            List.of("MEAL_DELIVERY", "HOME_CARE", "MEDICAL_ESCORT", "HOUSEKEEPING", "BATH_CARE");
    private static final Map<String, String> VALID = Map.of("validFrom", "2025-01-01", "validTo", "2099-12-31");
    private static final int PLACES = 200;
    private static final int DAILY_CAPACITY = 1_000;
    private static final int TRIES = 5;
    private static final double LAT = 31.160;
    private static final double LON = 121.380;
    private static final int COLUMNS = 10;

    private final ProductApi api;
    private final Names names;
    private final int seed;
    /** Passwords that were shown once, as ops/up keeps those of the demo. */
    private final List<Map<String, Object>> accounts = new ArrayList<>();

    Founding(ProductApi api, Names names, int seed) {
        this.api = api;
        this.names = names;
        this.seed = seed;
    }

    /** The first street says that this seed was sown: its name is unique in the product. */
    static String street(int seed, int number) {
        return "样本%d之%d街道".formatted(seed, number);
    }

    List<Place> places(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::place).toList();
    }

    List<Firm> firms(int count, List<Place> places) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> firm(n, places)).toList();
    }

    List<Map<String, Object>> accounts() {
        return List.copyOf(accounts);
    }

    private Place place(int number) {
        double lat = LAT + number % COLUMNS * 0.012;
        int column = number / COLUMNS;
        double lon = LON + column * 0.012;
        String street = street(seed, number);
        UUID streetId = id(api.create("bureau", "/streets", Map.of("name", street)));
        UUID centre = id(api.create(
                "bureau",
                "/centres",
                Map.of(
                        "name", street.replace("街道", "日间照料中心"),
                        "streetId", streetId,
                        "places", PLACES,
                        "lat", lat,
                        "lon", lon)));
        return new Place(number, streetId, street, centre, lat, lon);
    }

    private Firm firm(int number, List<Place> places) {
        UUID id = registered(number, places.getFirst());
        List<UUID> streets = places.stream().map(Place::streetId).toList();
        Map<String, Firm.Contract> contracts = new LinkedHashMap<>();
        PRICES.keySet().stream().sorted().forEach(item -> contracts.put(item, contract(id, number, item, streets)));
        List<Map<String, Object>> people = IntStream.range(0, Size.STAFF_OF_A_PROVIDER)
                .mapToObj(ignored -> carer())
                .toList();
        List<UUID> staff = Together.each(people, one -> id(api.create("bureau", "/providers/" + id + "/staff", one)));
        return new Firm(id, manager(number, id), contracts, staff);
    }

    private UUID registered(int number, Place place) {
        ProductApi.Answer answer = api.post("bureau", "/providers", provider(number, place));
        for (int i = 1; i < TRIES && answer.is(409); i++) {
            answer = api.post("bureau", "/providers", provider(number, place));
        }
        return id(ProductApi.wanted(201, "/providers", answer));
    }

    private Map<String, Object> provider(int number, Place place) {
        return Map.of(
                "name",
                "样本%d服务社%d".formatted(seed, number),
                "organisationCode",
                names.organisationCode(),
                "serviceFrom",
                "07:00:00",
                "serviceTo",
                "20:00:00",
                "lat",
                place.lat() + number * 0.0005,
                "lon",
                place.lon() + number * 0.0005);
    }

    private Firm.Contract contract(UUID provider, int number, String item, List<UUID> streets) {
        long price = PRICES.getOrDefault(item, 0L) + number % 10 * 100L;
        Map<String, Object> body = new LinkedHashMap<>(VALID);
        body.put("itemCode", item);
        body.put("streetIds", streets);
        body.put("price", Map.of("amount", price, "currency", "CNY"));
        body.put("dailyCapacity", DAILY_CAPACITY);
        return new Firm.Contract(id(api.create("bureau", "/providers/" + provider + "/contracts", body)), price);
    }

    private Map<String, Object> carer() {
        return Map.of(
                "name",
                names.person(),
                "phone",
                names.mobile(),
                "skills",
                SKILLS,
                "worksFrom",
                "07:00:00",
                "worksTo",
                "20:00:00");
    }

    private Actor manager(int number, UUID provider) {
        String username = "seed%d-manager-%d".formatted(seed, number);
        JsonNode made =
                api.create("admin", "/accounts", Map.of("username", username, "role", "MANAGER", "of", provider));
        accounts.add(Map.of(
                "username",
                username,
                "password",
                made.path("password").asText(),
                "role",
                "MANAGER",
                "app",
                "provider-api",
                "of",
                provider));
        return new Actor(id(made), username);
    }

    static UUID id(JsonNode made) {
        return UUID.fromString(made.path("id").asText());
    }
}

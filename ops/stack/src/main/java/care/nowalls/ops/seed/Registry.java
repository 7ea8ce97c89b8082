package care.nowalls.ops.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Everything that orders need before there can be any, by the product's own rules: streets, centres, providers, residents,
 * devices, assessments, and the entitlements of each month.
 *
 * @param people residents
 * @param firms providers
 * @param devices ids
 */
record Registry(List<Person> people, List<Firm> firms, List<UUID> devices) {

    static Registry make(Seeding seeding, Size size) throws Exception {
        ProductApi api = seeding.api();
        Random random = new Random(seeding.seed());
        Span span = now(api);
        Names names = new Names(random, span.today());
        Founding founding = new Founding(api, names, seeding.seed());
        List<Place> places = timed("streets and centres", () -> founding.places(size.streets()));
        List<Firm> firms = timed("providers", () -> founding.firms(size.providers(), places));
        Population population = new Population(api, names, random);
        List<Person> people = timed("residents", () -> population.register(size.residents(), places));
        List<Map<String, Object>> devices = timed("devices", () -> new Devices(api).register(people));
        keep(seeding.data(), seeding.seed(), founding.accounts(), devices);
        assess(seeding, people, span, random);
        for (YearMonth month : span.months()) {
            timed("entitlements of " + month, () -> booked(api, month));
        }
        return new Registry(people, firms, devices.stream().map(Devices::idOf).toList());
    }

    private static JsonNode booked(ProductApi api, YearMonth month) {
        return api.create("bureau", "/entitlement-runs", Map.of("month", month.toString()));
    }

    /** The product's time. */
    static Span now(ProductApi api) {
        JsonNode clock = api.get("desk", "/clock");
        Instant now = OffsetDateTime.parse(clock.path("now").asText()).toInstant();
        return new Span(Instant.ofEpochMilli(now.toEpochMilli()));
    }

    /** Passwords are shown once. */
    private static void keep(Path data, int seed, List<Map<String, Object>> accounts, List<Map<String, Object>> devices)
            throws IOException {
        Json.file(data.resolve("seed-" + seed + "-accounts.json"), accounts);
        Json.file(data.resolve("seed-" + seed + "-devices.json"), devices);
    }

    private static void assess(Seeding seeding, List<Person> people, Span span, Random random)
            throws SQLException, IOException {
        Connection connection = seeding.connection();
        new Abilities(seeding.rows(), seeding.ids(), random).add(people, span.today());
        seeding.rows().flush();
        Abilities.apply(connection, people);
        connection.commit();
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        T made = work.call();
        System.out.printf(
                "%-26s %20.2f s%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        return made;
    }
}

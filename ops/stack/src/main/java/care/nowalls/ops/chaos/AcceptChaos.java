package care.nowalls.ops.chaos;

import care.nowalls.ops.chaos.OfferRace.Answer;
import care.nowalls.ops.chaos.OfferRace.Runner;
import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/chaos accepts}: of all who accept the same order at once exactly one gets it, and it is reserved once. */
@Command(
        name = "accepts",
        description = "50 BROADCAST orders; of each 4 providers accept their own offers, all at the same moment.",
        mixinStandardHelpOptions = true)
final class AcceptChaos implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RESERVED = """
            select count(*) from entitlement.charge
            where reference = any (cast(? as uuid[])) and state in ('PLANNED', 'RESERVED')""";

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--orders", description = "So many orders (default 50).")
    private int orders = 50;

    @Option(names = "--providers", description = "So many of those asked accept, the others stay silent (default 4).")
    private int providers = 4;

    @Option(names = "--item", description = "Of this item (default CLEANING).")
    private String item = "CLEANING";

    @Option(names = "--seed", description = "Decides the order of the acceptances (default: by the clock, printed).")
    private long seed = System.nanoTime();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        System.out.println("seed " + seed);
        Set<String> placed = place(SignedIn.as(stack, "desk"));
        OfferRace race = new OfferRace(stack);
        List<Answer> answers = race.run(awaitOffers(race, placed), seed);
        return report(placed, answers);
    }

    private Set<String> place(SignedIn desk) throws IOException, InterruptedException {
        JsonNode residents = desk.get("/api/v1/residents?limit=200").path("items");
        OffsetDateTime start = OffsetDateTime.parse(
                        desk.get("/api/v1/clock").path("now").asText())
                .plusDays(1)
                .with(LocalTime.of(9, 0));
        Set<String> placed = new LinkedHashSet<>();
        for (int i = 0; i < orders; i++) {
            ObjectNode order = JSON.createObjectNode()
                    .put(
                            "residentId",
                            residents.path(i % residents.size()).path("id").asText())
                    .put("itemCode", item)
                    .put("mode", "BROADCAST");
            order.putObject("window")
                    .put("start", start.toString())
                    .put("end", start.plusHours(4).toString());
            placed.add(desk.post("/api/v1/orders", order).path("id").asText());
        }
        return placed;
    }

    private List<Runner> awaitOffers(OfferRace race, Set<String> placed) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Runner> runners = race.offers(placed, providers);
        while (runners.size() < orders * providers && System.nanoTime() < end) {
            Thread.sleep(500);
            runners = race.offers(placed, providers);
        }
        return runners;
    }

    private int report(Set<String> placed, List<Answer> answers)
            throws IOException, InterruptedException, SQLException {
        long won = answers.stream().filter(answer -> answer.status() == 200).count();
        long lost = answers.stream()
                .filter(answer -> answer.status() == 409 && answer.code().equals("offer-lost"))
                .count();
        long winners = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(Answer::order)
                .collect(Collectors.toSet())
                .size();
        long reservations = reservations(placed);
        boolean sound = SignedIn.as(stack, "bureau")
                .get("/api/v1/ledger/check")
                .path("ok")
                .asBoolean();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("orders", orders);
        figures.put("acceptances at once", answers.size());
        figures.put("200", won);
        figures.put("409 offer-lost", lost);
        figures.put("anything else", answers.size() - won - lost);
        figures.put("orders with a winner", winners);
        figures.put("reservations", reservations);
        figures.put("ledger check ok", sound);
        boolean whole = answers.size() == orders * providers
                && won == orders
                && winners == orders
                && lost == (long) orders * (providers - 1)
                && reservations == orders
                && sound;
        figures.put("passed", whole);
        Figures.print(figures);
        Figures.write(stack.folder().resolve("chaos-accepts.json"), figures);
        return whole ? 0 : 1;
    }

    private long reservations(Set<String> placed) throws IOException, SQLException {
        try (Connection connection = Database.of(stack);
                PreparedStatement statement = connection.prepareStatement(RESERVED)) {
            statement.setArray(1, connection.createArrayOf("text", placed.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

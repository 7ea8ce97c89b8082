package care.nowalls.ops.seed;

import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.RunningStack;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/seed}: a large data set beside the demo district, proved by the product's own check. */
@Command(
        name = "ops/seed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills a running stack with a large data set for benches.",
            "",
            "Scale 1 is a tenth of a district: 1,000 residents (dwelling, contacts, assessment), 1,000 devices with 5"
                    + " signals each, 10 providers with 100 staff, and 10,000 orders - what a whole district has in one"
                    + " day - spread over the last 30 days, today and the next 14, in every state, with history, offers,"
                    + " visits, exceptions, charges, ledger transfers, ratings and 5 of 100 residents a day at the centre."
                    + " One street with its centre for each 1,000 residents. Everything grows with the scale; there are"
                    + " never fewer than 3 providers. Scale 10 is a district.",
            "",
            "Streets, centres, providers, residents and devices are made through the API, because the product alone seals"
                    + " what is personal; their number decides how long it takes. The rest is copied in one transaction.",
            "",
            "The same seed makes the same district around the day on which it is sown; only the ids that the product"
                    + " gives, and passwords, differ. A seed is sown once: a second time is refused, another --seed stands"
                    + " beside the first. When a run breaks off its residents stay without orders; take another seed."
        },
        footer = {
            "",
            "Leaves with 0 when GET /ledger/check is ok afterwards, else with 1. Passwords of the new devices and of the"
                    + " providers' managers are in DIR/seed-SEED-devices.json and DIR/seed-SEED-accounts.json."
        })
public final class Seed implements Callable<Integer> {

    private static final int LARGEST_SEED = 999_999;

    @Option(names = "--scale", paramLabel = "N", required = true, description = "0.01 to 100; 10 is a district.")
    private double scale;

    @Option(names = "--seed", paramLabel = "SEED", description = "1 to 999999 (default 1).")
    private int seed = 1;

    @Mixin
    private final RunningStack stack = new RunningStack();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Seed());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            System.err.println(exception.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Size size = Size.of(scale);
        if (seed < 1 || seed > LARGEST_SEED) {
            throw new CannotSeed("--seed is a whole number from 1 to " + LARGEST_SEED + ".");
        }
        try (ProductApi api = ProductApi.of(stack);
                Connection connection = Database.of(stack)) {
            refuseSecondTime(api);
            System.out.printf(
                    "seed %d: %,d residents, %,d providers, %,d orders%n",
                    seed, size.residents(), size.providers(), size.orders());
            return sown(api, connection, size) ? 0 : 1;
        }
    }

    private boolean sown(ProductApi api, Connection connection, Size size) throws Exception {
        connection.setAutoCommit(false);
        Rows rows = new Rows(connection);
        Seeding seeding = new Seeding(stack.folder(), seed, api, connection, rows, new SeedIds(new Random(seed)));
        Registry registry = Registry.make(seeding, size);
        Span span = Registry.now(api);
        new District(seeding, registry, span).live(size.orders());
        rows.print();
        connection.setAutoCommit(true);
        return Proof.holds(connection, api, span.now());
    }

    private void refuseSecondTime(ProductApi api) {
        String first = Founding.street(seed, 1);
        for (JsonNode street : api.get("desk", "/streets").path("items")) {
            if (street.path("name").asText().equals(first)) {
                throw new CannotSeed("Seed " + seed + " was sown here already; name another one with --seed.");
            }
        }
    }
}

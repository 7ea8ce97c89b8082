package care.nowalls.ops.bench.floor;

import care.nowalls.ops.tools.Database;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.GatewayEcho;
import care.nowalls.ops.tools.RunningStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The floors of an alarm, measured on the running stack's own broker and database. Sorted milliseconds throughout. */
public final class Floors {

    private static final int PAYLOAD = 200;

    private Floors() {}

    /** A QoS 1 message to the broker and back to the same plain Paho client, one after the other. */
    public static List<Double> echo(RunningStack stack, int count) throws IOException, InterruptedException {
        return GatewayEcho.measure(stack.address("mqtt"), stack.secret("gateway-mqtt-password"), count);
    }

    /** Single durable inserts over one connection, one after the other. */
    public static List<Double> insert(RunningStack stack, int count) throws IOException, SQLException {
        try (Connection connection = Database.of(stack);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_floor (id bigserial primary key, payload text)");
            try {
                return inserts(connection, count);
            } finally {
                statement.execute("drop table bench_floor");
            }
        }
    }

    private static List<Double> inserts(Connection connection, int count) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_floor (payload) values (?)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "x".repeat(PAYLOAD));
                long start = System.nanoTime();
                insert.executeUpdate();
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis.stream().sorted().toList();
    }

    /** What the database promises of a commit: a figure with {@code fsync} off is worth nothing. */
    public static Map<String, Object> durability(RunningStack stack) throws IOException, SQLException {
        Map<String, Object> shown = new LinkedHashMap<>();
        try (Connection connection = Database.of(stack);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    shown.put("show " + setting, row.getString(1));
                }
            }
        }
        return shown;
    }

    /** Percentiles of both floors, named {@code floor echo} and {@code floor insert}. */
    public static Map<String, Object> figures(List<Double> echo, List<Double> insert) {
        Map<String, Object> figures = new LinkedHashMap<>(Figures.latency("floor echo", echo));
        figures.putAll(Figures.latency("floor insert", insert));
        return figures;
    }
}

package care.nowalls.ops.bench;

import care.nowalls.ops.stack.Secrets;
import care.nowalls.ops.stack.StackFile;
import care.nowalls.ops.tools.DataFolders;
import care.nowalls.ops.tools.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ops/bench floor-insert}: single durable inserts over one connection, one after the other. */
@Command(
        name = "floor-insert",
        description = "The floor of a command: one durable insert.",
        mixinStandardHelpOptions = true)
final class InsertFloor implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running stack (default .nowalls).")
    private @Nullable Path data;

    @Option(names = "--count", description = "So many (default 2000).")
    private int count = 2000;

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = DataFolders.chosen(data);
        String address = String.valueOf(StackFile.read(folder).addresses().get("postgres"));
        String password =
                Files.readString(Secrets.file(folder, "postgres-password")).strip();
        String url = "jdbc:postgresql://" + address + "/nowalls";
        List<Double> millis = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "nowalls", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_floor (id bigserial primary key, payload text)");
            measure(connection, millis);
            statement.execute("drop table bench_floor");
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("inserts", count);
        figures.putAll(Figures.latency("insert", millis.stream().sorted().toList()));
        Figures.print(figures);
        Figures.write(folder.resolve("bench-floor-insert.json"), figures);
        return 0;
    }

    private void measure(Connection connection, List<Double> millis) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_floor (payload) values (?)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, "x".repeat(200));
                long start = System.nanoTime();
                insert.executeUpdate();
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
    }
}

package care.nowalls.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A demo database of an earlier version as {@code ops/fixture} kept it: the rows of all tables, and the history it had. */
record Fixture(Path zip) {

    /** A migration as it stood in that database's history. */
    record Step(String version, String script, int checksum) {}

    /** A table's file. */
    private record Kept(ZipEntry entry) {

        String table() {
            String file = entry.getName();
            return file.substring(file.indexOf('-') + 1, file.length() - ".csv".length());
        }
    }

    List<Step> history() throws IOException {
        return lines("history.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new Step(cells[0], cells[1], Integer.parseInt(cells[2])))
                .toList();
    }

    /** Version of its newest migration. */
    String version() throws IOException {
        return history().getLast().version();
    }

    /** Puts its rows in the place of those that the migrations themselves have written. */
    void load(Connection connection) throws IOException, SQLException {
        try (ZipFile file = new ZipFile(zip.toFile());
                Statement statement = connection.createStatement()) {
            List<Kept> tables = file.stream()
                    .filter(entry -> entry.getName().startsWith("tables/"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(entry -> new Kept(entry))
                    .toList();
            statement.execute("truncate " + tables.stream().map(Kept::table).collect(Collectors.joining(", ")));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Kept kept : tables) {
                copy(copy, kept.table(), file, kept.entry());
            }
        }
        setSequences(connection);
    }

    private static void copy(CopyManager copy, String table, ZipFile file, ZipEntry entry)
            throws IOException, SQLException {
        String columns;
        try (InputStream in = file.getInputStream(entry)) {
            columns = new BufferedReader(new InputStreamReader(in, UTF_8)).readLine();
        }
        try (InputStream in = file.getInputStream(entry)) {
            copy.copyIn("copy " + table + " (" + columns + ") from stdin (format csv, header match)", in);
        }
    }

    private void setSequences(Connection connection) throws IOException, SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (String line : lines("sequences.csv")) {
                String[] cells = line.split(",", -1);
                set.setString(1, cells[0] + "." + cells[1]);
                set.setLong(2, Long.parseLong(cells[2]));
                set.execute();
            }
        }
    }

    /** Without the header. */
    private List<String> lines(String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
        }
    }

    @Override
    public String toString() {
        return String.valueOf(zip.getFileName());
    }
}

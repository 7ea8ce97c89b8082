package care.nowalls.migration;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ledger.LedgerCheck;
import care.nowalls.ops.embedded.LocalServers;
import care.nowalls.testing.RealServers;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every database that was kept upgrades to what a new installation has, and its money still adds up. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UpgradeTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    /** What Hibernate and the queries rely on. */
    private static final String SCHEMA = """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                   || ' ' || coalesce(column_default, '')
            from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
              and table_name !~ '_[0-9]{6}$'
            union all
            select schemaname || '.' || indexname || ' ' || indexdef from pg_indexes
            where schemaname not in ('pg_catalog', 'information_schema') and tablename !~ '_[0-9]{6}$'
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where conrelid <> 0 and conrelid::regclass::text !~ '_[0-9]{6}$'
            order by 1""";

    @Inject
    @All
    List<LedgerCheck> checks;

    static List<Fixture> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .map(Fixture::new)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_kept_database_upgrades_to_what_a_new_one_has(Fixture fixture) throws Exception {
        String name = fixture.toString().replaceAll("[^a-z0-9]", "_");
        try (Connection kept = database(name);
                Connection fresh = database(name + "_fresh")) {
            flyway(name).target(fixture.version()).load().migrate();
            fixture.load(kept);
            Map<String, Long> before = rows(kept);

            flyway(name).load().migrate();
            flyway(name + "_fresh").load().migrate();

            assertThat(lines(kept, SCHEMA)).isEqualTo(lines(fresh, SCHEMA));
            assertThat(before.get("resident.resident")).isEqualTo(300);
            assertThat(before.get("ledger.transfer")).isPositive();
            assertThat(rows(kept)).containsAllEntriesOf(unchangedOf(before));
            for (LedgerCheck check : checks) {
                assertThat(violations(kept, check)).as(check.name()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void no_migration_was_edited_after_it_had_run_somewhere(Fixture fixture) throws IOException {
        String name = fixture.toString().replaceAll("[^a-z0-9]", "_") + "_history";
        LocalServers.shared().createDatabase(name);
        Map<String, Integer> now = Arrays.stream(flyway(name).load().info().all())
                .collect(Collectors.toMap(info -> info.getVersion().getVersion(), MigrationInfo::getChecksum));

        for (Fixture.Step step : fixture.history()) {
            assertThat(now).as(step.script()).containsEntry(step.version(), step.checksum());
        }
    }

    /** Rows of people and money may be added to by a migration, never be lost. */
    private static Map<String, Long> unchangedOf(Map<String, Long> before) {
        Map<String, Long> kept = new TreeMap<>(before);
        kept.keySet()
                .retainAll(List.of(
                        "resident.resident",
                        "resident.contact",
                        "orders.service_order",
                        "visit.visit",
                        "device.device",
                        "device.signal",
                        "incident.incident",
                        "ledger.account",
                        "ledger.transfer",
                        "ledger.posting",
                        "audit.entry"));
        return kept;
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(String database) {
        LocalServers servers = LocalServers.shared();
        return Flyway.configure()
                .dataSource(servers.jdbcUrl(database), servers.username(), servers.password())
                .locations("care/nowalls")
                .schemas("shared")
                .defaultSchema("shared");
    }

    private static Connection database(String name) throws SQLException {
        LocalServers servers = LocalServers.shared();
        servers.createDatabase(name);
        return DriverManager.getConnection(servers.jdbcUrl(name), servers.username(), servers.password());
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        String tables = """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema')""";
        for (String table : lines(connection, tables)) {
            rows.put(
                    table,
                    Long.parseLong(
                            lines(connection, "select count(*) from " + table).getFirst()));
        }
        return rows;
    }

    private static long violations(Connection connection, LedgerCheck check) throws SQLException {
        String query = "select violations from (" + check.sql() + ") found";
        return Long.parseLong(lines(connection, query).getFirst());
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}

package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each application is told and given; above all that no edge learns the way into the database. */
class ApplicationSettingsTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private Secrets secrets;

    @BeforeEach
    void open() throws IOException {
        data = DataFolder.open(folder, false, true);
        secrets = Secrets.in(folder);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void anEdgeInheritsNoWayIntoTheDatabase() {
        ApplicationSettings external = settings(true);
        for (Application edge : List.of(external.gateway(1), external.providerApi(1))) {
            for (String variable : ApplicationSettings.EXTERNAL) {
                boolean database = variable.startsWith("QUARKUS_DATASOURCE_");
                assertThat(edge.inherits(variable) && database)
                        .as(edge + " and " + variable)
                        .isFalse();
            }
            assertThat(edge.inherits("QUARKUS_DATASOURCE_ALARM_PASSWORD")).isFalse();
            assertThat(edge.inherits("PATH")).isTrue();
        }
        assertThat(external.gateway(1).inherits("NOWALLS_MQTT_URL")).isTrue();
        assertThat(external.gateway(1).inherits("QUARKUS_REDIS_HOSTS")).isTrue();
    }

    @Test
    void theBackendInheritsWhatExternalAsksFor() {
        assertThat(ApplicationSettings.EXTERNAL.stream().filter(settings(true).backend(1)::inherits))
                .contains("QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_DATASOURCE_REACTIVE_URL", "QUARKUS_REDIS_HOSTS");
        assertThat(settings(true).backend(1).environment().keySet())
                .noneMatch(name -> name.startsWith("QUARKUS_DATASOURCE_"));
    }

    @Test
    void whatAnEdgeIsToldAndShownHoldsNoPasswordOfAServer() throws IOException {
        String password = secrets.postgresPassword();
        ApplicationSettings embedded = settings(false);

        assertThat(embedded.backend(1).environment()).containsValue(password);
        for (Application edge : List.of(embedded.gateway(1), embedded.providerApi(1))) {
            assertThat(edge.environment().values()).noneMatch(value -> value.contains(password));
            Path shown = Path.of(String.valueOf(edge.environment().get("NOWALLS_SECRETS")));
            try (Stream<Path> files = Files.list(shown)) {
                assertThat(files.map(Path::getFileName).map(Path::toString))
                        .contains("gateway-mqtt-password")
                        .doesNotContain("postgres-password", "redis-password");
            }
        }
    }

    @Test
    void aFolderOfAnEarlierVersionKeepsItsPasswords() throws IOException {
        Path earlier = folder.resolve("secrets").resolve("postgres-password");
        Files.writeString(earlier, "the-one-the-database-knows");

        assertThat(Secrets.in(folder).postgresPassword()).isEqualTo("the-one-the-database-knows");
        assertThat(earlier).doesNotExist();
    }

    private ApplicationSettings settings(boolean external) {
        StackOptions options =
                new StackOptions(Path.of("."), folder, false, true, 0, 1, Optional.empty(), external, false);
        return new ApplicationSettings(options, data, secrets, "");
    }
}

package care.nowalls.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.testing.RealServers;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PoolsTest {

    @Inject
    Pool main;

    @Inject
    @ReactiveDataSource("alarm")
    Pool alarm;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    @Test
    void eachPoolHasToldTheServerHowPatientItIs() {
        assertThat(shown(main, "idle_in_transaction_session_timeout")).isEqualTo("20s");
        assertThat(shown(alarm, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(shown(alarm, "lock_timeout")).isEqualTo("5s");
        assertThat(shown(alarm, "idle_session_timeout")).isEqualTo("20s");
        assertThat(shown(relay, "lock_timeout")).isEqualTo("5s");
        assertThat(shown(relay, "synchronous_commit")).isEqualTo("off");
        assertThat(shown(main, "synchronous_commit")).isEqualTo("on");
        assertThat(shown(alarm, "synchronous_commit")).isEqualTo("on");
    }

    private static String shown(Pool pool, String setting) {
        return pool.query("show " + setting)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}

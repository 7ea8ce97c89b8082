package care.nowalls.incident.job;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.account.job.AccountHousekeeping;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HousekeepingTest {

    @Inject
    AccountHousekeeping accounts;

    @Inject
    PresenceHousekeeping presences;

    @Inject
    Pool pool;

    private final UUID who = UUID.randomUUID();

    @Test
    void failures_that_count_no_more_go_and_those_that_count_stay() {
        failure("interval '25 hours'");
        failure("interval '1 minute'");
        Reactive.run(() -> accounts.tidy());
        assertThat(count("account.sign_in_failure where username = '" + who + "'"))
                .isEqualTo(1);
    }

    @Test
    void consoles_silent_for_a_week_go_and_the_others_stay() {
        console("interval '8 days'");
        console("interval '1 day'");
        Reactive.run(() -> presences.tidy());
        assertThat(count("incident.presence where account_id = '" + who + "'")).isEqualTo(1);
    }

    private void failure(String age) {
        sql("insert into account.sign_in_failure (username, address, at) values ('" + who + "', '127.0.0.1', now() - "
                + age + ")");
    }

    private void console(String age) {
        sql("insert into incident.presence (console, account_id, username, state, sound_unlocked, last_seen) values ('"
                + UUID.randomUUID() + "', '" + who + "', 'desk', 'OUT', true, now() - " + age + ")");
    }

    private long count(String from) {
        return Reactive.run(() -> pool.query("select count(*) as n from " + from)
                .execute()
                .map(rows -> rows.iterator().next().getLong("n")));
    }

    private void sql(String statement) {
        Reactive.run(() -> pool.query(statement).execute());
    }
}

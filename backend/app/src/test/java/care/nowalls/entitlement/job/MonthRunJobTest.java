package care.nowalls.entitlement.job;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.entitlement.Policies;
import care.nowalls.resident.ResidentFixture;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MonthRunJobTest {

    @Inject
    MonthRunJob job;

    @Inject
    Policies policies;

    @Inject
    ResidentFixture residents;

    @Inject
    DistrictTime time;

    @Inject
    DataSource jdbc;

    @Test
    void two_nodes_that_wake_in_an_unbooked_month_book_it_once() throws SQLException {
        // given a resident, policies, and a present month whose run was missed
        Reactive.run(policies::addDemoPolicies);
        UUID resident = residents.resident(residents.street());
        YearMonth month = YearMonth.from(time.today());
        change("delete from entitlement.run where month = '" + month.atDay(1) + "'");
        change("insert into entitlement.run (month, booked_at) values ('"
                + month.minusMonths(1).atDay(1) + "', current_timestamp) on conflict do nothing");
        // when two nodes look at the same time
        CompletableFuture<?>[] nodes = Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(() -> Reactive.run(job::bookWhatIsDue)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        // then the month is booked, and everything the resident gets once
        assertThat(count("select count(*) from entitlement.run where month = '" + month.atDay(1) + "'"))
                .isEqualTo(1);
        String mine = " from entitlement.entitlement where month = '" + month.atDay(1) + "' and resident_id = '"
                + resident + "'";
        assertThat(count("select count(*)" + mine)).isPositive();
        assertThat(count("select coalesce(sum(revision), 0)" + mine)).isZero();
        // and looking again does nothing
        long entitlements = count("select count(*) from entitlement.entitlement");
        Reactive.run(job::bookWhatIsDue);
        assertThat(count("select count(*) from entitlement.entitlement")).isEqualTo(entitlements);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

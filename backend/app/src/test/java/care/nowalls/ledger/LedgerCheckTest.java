package care.nowalls.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The check must bite: each kind of damage is done in a transaction that is rolled back. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LedgerCheckTest {

    @Inject
    LedgerFixture fixture;

    @Inject
    LedgerChecks checks;

    @Inject
    Pool pool;

    @Inject
    Signed signed;

    @Test
    void an_honest_ledger_is_ok() {
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("checks.name", hasItems("everything-sums-to-zero", "ledger-chain-intact", "audit-chain-intact"));
    }

    @Test
    void a_changed_posting_is_found_by_sum_and_by_seal() {
        UUID transfer = sealed();
        assertThat(violatedAfter(
                        "alter table ledger.posting disable trigger user",
                        "update ledger.posting set fen = fen + 1 where line = 1 and transfer_id = '" + transfer + "'"))
                .contains("everything-sums-to-zero", "every-transfer-sums-to-zero", "ledger-chain-intact");
    }

    @Test
    void a_removed_transfer_is_found() {
        UUID transfer = sealed();
        assertThat(violatedAfter(
                        "alter table ledger.posting disable trigger user",
                        "alter table ledger.transfer disable trigger user",
                        "delete from ledger.reservation where id = '" + transfer + "'",
                        "delete from ledger.posting where transfer_id = '" + transfer + "'",
                        "delete from ledger.transfer where id = '" + transfer + "'"))
                .contains(
                        "every-transfer-has-its-key", "balances-are-the-sum-of-their-postings", "ledger-chain-intact");
    }

    @Test
    void a_forged_balance_and_a_forged_reservation_are_found() {
        UUID transfer = sealed();
        assertThat(violatedAfter(
                        "update ledger.reservation set open_fen = open_fen - 1 where id = '" + transfer + "'",
                        "update ledger.balance set fen = fen + 1 where account_id in"
                                + " (select account_id from ledger.posting where transfer_id = '" + transfer + "')"))
                .containsExactlyInAnyOrder(
                        "balances-are-the-sum-of-their-postings",
                        "reservations-are-spent-once",
                        "what-is-reserved-is-open");
    }

    @Test
    void the_tables_refuse_what_a_program_might_try() {
        UUID transfer = sealed();
        assertThat(refused("update ledger.posting set fen = 1 where transfer_id = '" + transfer + "'"))
                .contains("append only");
        assertThat(refused("update ledger.transfer set kind = 'BOOK' where id = '" + transfer + "'"))
                .contains("append only");
        assertThat(refused("update ledger.balance set fen = -1 where account_id in"
                        + " (select account_id from ledger.posting where transfer_id = '" + transfer + "')"))
                .contains("balance_not_overdrawn");
    }

    /** A reservation of 60 of 100 that the sealer has sealed. */
    private UUID sealed() {
        UUID transfer = fixture.reserve(fixture.holding(100), 60, UUID.randomUUID());
        Waiting.until(
                "sealed",
                () -> Reactive.run(() -> pool.query("select seal from ledger.transfer where id = '" + transfer + "'")
                                        .execute())
                                .iterator()
                                .next()
                                .getLong("seal")
                        != null);
        return transfer;
    }

    private Set<String> violatedAfter(String... damage) {
        return Reactive.run(() -> pool.getConnection()
                        .chain(connection -> connection
                                .begin()
                                .chain(transaction -> damaged(connection, List.of(damage))
                                        .chain(() -> checks.on(connection))
                                        .eventually(transaction::rollback))
                                .eventually(connection::close)))
                .checks()
                .stream()
                .filter(finding -> finding.violations() > 0)
                .map(CheckReport.Finding::name)
                .collect(Collectors.toSet());
    }

    private static Uni<?> damaged(SqlConnection connection, List<String> statements) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(sql -> connection.query(sql).execute())
                .collect()
                .last();
    }

    private String refused(String sql) {
        return Reactive.run(
                () -> pool.query(sql).execute().map(ignored -> "").onFailure().recoverWithItem(Throwable::getMessage));
    }
}

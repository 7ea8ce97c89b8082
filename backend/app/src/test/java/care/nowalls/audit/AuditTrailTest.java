package care.nowalls.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    Signed signed;

    @Inject
    Pool pool;

    @ConfigProperty(name = "nowalls.data")
    Path data;

    private final UUID record = UUID.randomUUID();

    @Test
    void an_act_is_kept_sealed_and_shown_to_those_who_watch() {
        Reactive.run(() -> trail.record(AuditEntry.doneFor("phone call", "thing.revealed", "thing", record)));
        Waiting.until("sealed", () -> listed().extract().path("items[0].seal") != null);
        listed().body("items", hasSize(1))
                .body("items[0].action", equalTo("thing.revealed"))
                .body("items[0].purpose", equalTo("phone call"))
                .body("items[0].username", equalTo("system"))
                .body("items[0].success", equalTo(true))
                .body("items[0].seal", notNullValue());
        signed.as(Role.DESK).get("/api/v1/audit").then().statusCode(403);
    }

    @Test
    void what_is_rolled_back_was_not_done_but_a_refused_attempt_stays() {
        assertThatThrownBy(() -> Reactive.run(() ->
                        Panache.withTransaction(() -> trail.record(AuditEntry.done("thing.changed", "thing", record))
                                .invoke(() -> {
                                    throw new IllegalStateException("rolled back");
                                }))))
                .hasMessage("rolled back");
        listed().body("items", empty());

        Reactive.run(() -> trail.recordApart(AuditEntry.refused("thing.changed", "thing", record)));
        listed().body("items", hasSize(1)).body("items[0].success", equalTo(false));
    }

    @Test
    void a_row_once_written_cannot_be_changed_or_removed() {
        Reactive.run(() -> trail.record(AuditEntry.done("thing.changed", "thing", record)));
        assertThat(refused("update audit.entry set username = 'nobody' where record_id = '" + record + "'"))
                .contains("append only");
        assertThat(refused("delete from audit.entry where record_id = '" + record + "'"))
                .contains("append only");
    }

    @Test
    void seals_are_kept_outside_the_database_too() {
        Reactive.run(() -> trail.record(AuditEntry.done("thing.changed", "thing", record)));
        Waiting.until("sealed", () -> listed().extract().path("items[0].seal") != null);
        int seal = listed().extract().path("items[0].seal");
        Path file = data.resolve("seals").resolve("audit.seals");
        Waiting.until(
                "in the file",
                () -> text(file).contains("\n" + seal + " ") || text(file).startsWith(seal + " "));
    }

    @Test
    void a_row_outside_of_all_months_made_ahead_fails_rather_than_hides() {
        assertThat(refused("insert into audit.entry (id, at, account_id, username, action, record_type, success) values"
                        + " ('00000000-0000-7000-8000-000000000009', '2026-01-01', '" + record
                        + "', '', '', '', true)"))
                .contains("no partition");
    }

    private ValidatableResponse listed() {
        return signed.as(Role.AUDITOR)
                .get("/api/v1/audit?recordId=" + record)
                .then()
                .statusCode(200);
    }

    private String refused(String sql) {
        return Reactive.run(
                () -> pool.query(sql).execute().map(ignored -> "").onFailure().recoverWithItem(Throwable::getMessage));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

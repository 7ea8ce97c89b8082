package care.nowalls.ledger;

import static care.nowalls.ledger.LedgerFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.token.Role;
import care.nowalls.shared.Refusal;
import care.nowalls.shared.Refused;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LedgerTest {

    @Inject
    LedgerFixture fixture;

    @Inject
    Ledger ledger;

    @Inject
    Signed signed;

    private final UUID order = UUID.randomUUID();

    @Test
    void what_is_reserved_is_posted_in_part_and_the_rest_goes_back() {
        UUID quota = fixture.holding(1_000);
        UUID payable = fixture.open(AccountKind.PAYABLE, false);
        UUID reservation = fixture.reserve(quota, 600, order);
        assertThat(fixture.available(quota)).isEqualTo(400);

        Reactive.run(() -> ledger.book(List.of(
                Movement.post(key(), order, reservation, payable, 450),
                Movement.release(key(), order, reservation, List.of(new Leg(quota, 150))))));

        assertThat(fixture.available(quota)).isEqualTo(550);
        signed.as(Role.AUDITOR)
                .get("/api/v1/ledger/accounts/" + payable)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo(450));
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/transfers?order=" + order)
                .then()
                .statusCode(200)
                .body("items.kind", contains("RESERVE", "POST", "VOID"));
    }

    @Test
    void nothing_is_overdrawn() {
        UUID quota = fixture.holding(100);
        refused(() -> fixture.reserve(quota, 101, order), LedgerRefusal.OVERDRAWN);
        assertThat(fixture.available(quota)).isEqualTo(100);
    }

    @Test
    void a_reservation_is_spent_once() {
        UUID quota = fixture.holding(100);
        UUID payable = fixture.open(AccountKind.PAYABLE, false);
        UUID reservation = fixture.reserve(quota, 100, order);
        fixture.move(Movement.post(key(), order, reservation, payable, 80));
        refused(
                () -> fixture.move(Movement.post(key(), order, reservation, payable, 21)),
                LedgerRefusal.RESERVATION_SPENT);
    }

    @Test
    void the_same_key_and_input_is_the_same_transfer_and_another_input_is_refused() {
        UUID quota = fixture.holding(100);
        Movement movement = Movement.reserve(key(), order, List.of(new Leg(quota, 60)));
        UUID first = fixture.move(movement);
        assertThat(fixture.move(movement)).isEqualTo(first);
        assertThat(fixture.available(quota)).isEqualTo(40);
        refused(
                () -> fixture.move(Movement.reserve(movement.key(), order, List.of(new Leg(quota, 10)))),
                LedgerRefusal.TRANSFER_KEY_REUSED);
    }

    @Test
    void a_correction_is_the_opposite_entry_and_opens_the_reservation_again() {
        UUID quota = fixture.holding(100);
        UUID payable = fixture.open(AccountKind.PAYABLE, false);
        UUID reservation = fixture.reserve(quota, 100, order);
        UUID posted = fixture.move(Movement.post(key(), order, reservation, payable, 100));
        String key = key();

        UUID correction = Reactive.run(() -> ledger.correct(key, posted));

        assertThat(Reactive.run(() -> ledger.correct(key, posted))).isEqualTo(correction);
        refused(() -> Reactive.run(() -> ledger.correct(key(), posted)), LedgerRefusal.ALREADY_CORRECTED);
        refused(() -> Reactive.run(() -> ledger.correct(key(), reservation)), LedgerRefusal.NOT_CORRECTABLE);
        fixture.move(Movement.release(key(), order, reservation, List.of(new Leg(quota, 100))));
        assertThat(fixture.available(quota)).isEqualTo(100);
    }

    @Test
    void an_account_that_is_not_there_is_not_found_and_a_desk_may_not_look() {
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/accounts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        signed.as(Role.DESK).get("/api/v1/ledger/check").then().statusCode(403);
    }

    private static void refused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }
}

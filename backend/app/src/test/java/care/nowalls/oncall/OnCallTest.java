package care.nowalls.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OnCallTest {

    private static final String PATH = "/api/v1/on-call";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    OnCall onCall;

    private ValidatableResponse add(Role role, UUID unit, Map<String, ?> body) {
        return signed.as(role, unit).body(body).post(PATH).then();
    }

    private static Map<String, Object> shift(UUID street, String name, String phone, int hours) {
        OffsetDateTime from = OffsetDateTime.now(DistrictTime.ZONE).minusMinutes(5);
        return Map.of(
                "role",
                "STREET_DUTY",
                "streetId",
                street,
                "from",
                from.toString(),
                "to",
                from.plusHours(hours).toString(),
                "person",
                Map.of("name", name, "phone", phone));
    }

    private ValidatableResponse reply(String swap, String side, String how, boolean agreed) {
        return signed.as(Role.LEADER)
                .body(Map.of("side", side, "how", how, "agreed", agreed))
                .post("/api/v1/on-call-swaps/" + swap + "/reply")
                .then();
    }

    @Test
    void a_shift_changes_hands_only_when_both_have_agreed() {
        UUID street = fixture.street();
        String id = add(Role.LEADER, null, shift(street, "钱值班", "13900000011", 12))
                .statusCode(201)
                .body("phone", equalTo("+86139****0011"))
                .extract()
                .path("id");
        String swap = signed.as(Role.LEADER)
                .body(Map.of("name", "孙值班", "phone", "13900000012"))
                .post(PATH + "/" + id + "/swaps")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"), "giver", nullValue())
                .extract()
                .path("id");
        signed.as(Role.LEADER)
                .body(Map.of("name", "李值班", "phone", "13900000013"))
                .post(PATH + "/" + id + "/swaps")
                .then()
                .statusCode(409)
                .body("code", equalTo("swap-open"));
        reply(swap, "TAKER", "SELF", true).statusCode(422).body("code", equalTo("swap-not-yours"));
        reply(swap, "TAKER", "PHONE", true).statusCode(200).body("state", equalTo("PROPOSED"));
        assertThat(now(street)).isEqualTo("钱值班 +8613900000011");
        reply(swap, "GIVER", "PHONE", true)
                .statusCode(200)
                .body("state", equalTo("AGREED"), "giver.by", notNullValue(), "taker.how", equalTo("PHONE"));
        assertThat(now(street)).isEqualTo("孙值班 +8613900000012");
        reply(swap, "GIVER", "PHONE", false).statusCode(409).body("code", equalTo("swap-settled"));
    }

    @Test
    void a_swap_says_which_duty_changes_hands_and_whose_accounts_are_asked() {
        UUID street = fixture.street();
        String account = subject(signed.token(Role.STREET, street, null));
        String id = add(Role.LEADER, null, shift(street, "钱值班", "13900000011", 12))
                .extract()
                .path("id");
        String swap = signed.as(Role.STREET, street)
                .body(Map.of("name", "孙值班", "phone", "13900000012", "accountId", account))
                .post(PATH + "/" + id + "/swaps")
                .then()
                .statusCode(201)
                .body("shift.role", equalTo("STREET_DUTY"), "shift.streetId", equalTo(street.toString()))
                .body("shift.from", notNullValue(), "shift.to", notNullValue())
                .body("fromAccountId", nullValue())
                .body("toAccountId", equalTo(account))
                .extract()
                .path("id");
        signed.as(Role.STREET, street)
                .get("/api/v1/on-call-swaps")
                .then()
                .body("items.find { it.id == '" + swap + "' }.shift.role", equalTo("STREET_DUTY"));
    }

    private static String subject(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("[.]", -1)[1]);
        return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    private String now(UUID street) {
        OnDuty duty = Reactive.run(() -> onCall.at(DutyRole.STREET_DUTY, street, Instant.now()))
                .getFirst();
        return duty.name() + " " + duty.phone();
    }

    @Test
    void a_street_keeps_its_own_calendar_and_no_other() {
        UUID street = fixture.street();
        UUID other = fixture.street();
        String id = add(Role.STREET, street, shift(street, "钱值班", "13900000011", 12))
                .statusCode(201)
                .extract()
                .path("id");
        add(Role.STREET, street, shift(other, "钱值班", "13900000011", 12)).statusCode(422);
        signed.as(Role.STREET, other).get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        signed.as(Role.STREET, other).delete(PATH + "/" + id).then().statusCode(404);
        signed.as(Role.STREET, street).get(PATH + "?streetId=" + street).then().body("items.id", contains(id));
        signed.as(Role.STREET, street).delete(PATH + "/" + id).then().statusCode(204);
        assertThat(Reactive.run(() -> onCall.at(DutyRole.STREET_DUTY, street, Instant.now())))
                .isEmpty();
    }

    @Test
    void impossible_shifts_are_refused() {
        UUID street = fixture.street();
        add(Role.LEADER, null, shift(street, "钱", "13900000011", 24 * 40))
                .statusCode(422)
                .body("code", equalTo("shift-period"));
        add(Role.LEADER, null, shift(street, "钱", "no phone", 8))
                .statusCode(422)
                .body("code", equalTo("phone-invalid"));
        add(Role.LEADER, null, shift(UUID.randomUUID(), "钱", "13900000011", 8))
                .statusCode(422)
                .body("code", equalTo("unknown-street"));
    }
}

package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.dispatch.District;
import care.nowalls.dispatch.Journey;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody is sent: the order of the responder and the incident tell each other what happens. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RespondingTest {

    @Inject
    IncidentJourney incidents;

    @Inject
    Journey orders;

    @Inject
    District district;

    @Inject
    DeviceFixture devices;

    private record Sent(String incident, UUID order, District.Firm firm, UUID staff) {}

    private Sent responderSent() {
        UUID street = district.street();
        District.Firm firm = district.firms(street, 1).getFirst();
        String incident = incidents.pressed(devices.button(street).deviceId(), "sos-1");
        incidents.act(Role.DESK, incident, "acknowledge").statusCode(200);
        UUID staff = firm.staff().getFirst();
        String order = incidents
                .act(Role.DESK, incident, "respond", Map.of("by", Map.of("staffId", staff)))
                .statusCode(200)
                .body("state", equalTo("RESPONDING"), "responderOrderId", notNullValue())
                .extract()
                .path("responderOrderId");
        return new Sent(incident, UUID.fromString(order), firm, staff);
    }

    @Test
    void a_responder_goes_on_an_order_that_is_accepted_and_theirs() {
        Sent sent = responderSent();

        JsonPath order = orders.detail(sent.order());

        assertThat(order.getString("state")).isEqualTo("ACCEPTED");
        assertThat(order.getString("staffId")).isEqualTo(sent.staff().toString());
        assertThat(order.getString("itemCode")).isEqualTo("RESPONDER");
    }

    @Test
    void leaving_confirms_and_checking_in_is_the_arrival_without_another_word_at_the_desk() {
        Sent sent = responderSent();

        orders.act(sent.firm(), sent.staff(), sent.order(), "depart", Map.of()).statusCode(200);
        Waiting.until("confirmation", () -> incidents.timeline(sent.incident()).contains("CONFIRMED"));
        incidents.later(sent.incident(), 181);
        assertThat(incidents.state(sent.incident())).isEqualTo("RESPONDING");

        Map<String, Object> checkIn = orders.checkIn(
                OffsetDateTime.now(ZoneOffset.UTC),
                District.LAT,
                UUID.randomUUID().toString());
        orders.act(sent.firm(), sent.staff(), sent.order(), "check-in", checkIn).statusCode(201);
        Waiting.until("arrival", () -> incidents.timeline(sent.incident()).contains("ARRIVED"));
    }

    @Test
    void a_responder_who_says_nothing_for_three_minutes_makes_it_ring_again() {
        Sent sent = responderSent();
        incidents.later(sent.incident(), 120);
        assertThat(incidents.state(sent.incident())).isEqualTo("RESPONDING");
        incidents.later(sent.incident(), 181);
        assertThat(incidents.state(sent.incident())).isEqualTo("RAISED");
    }

    @Test
    void a_responder_who_is_called_off_makes_it_ring_again_at_once() {
        Sent sent = responderSent();
        orders.cancelled(sent.order());
        Waiting.until("ringing", () -> incidents.state(sent.incident()).equals("RAISED"));
        incidents.seen(sent.incident()).body("timeline.kind", hasItem("LEASE_OVER"));
    }

    @Test
    void an_order_of_somebody_sent_earlier_says_nothing_of_the_one_who_goes_now() {
        Sent first = responderSent();
        UUID second = first.firm().staff().getLast();
        incidents
                .act(Role.DESK, first.incident(), "respond", Map.of("by", Map.of("staffId", second)))
                .statusCode(200);
        orders.cancelled(first.order());
        orders.untilState(first.order(), "CANCELLED");
        assertThat(incidents.state(first.incident())).isEqualTo("RESPONDING");
    }

    @Test
    void somebody_unknown_cannot_be_sent_and_nothing_changes() {
        UUID street = district.street();
        String incident = incidents.pressed(devices.button(street).deviceId(), "sos-1");
        incidents.act(Role.DESK, incident, "acknowledge").statusCode(200);
        incidents
                .act(Role.DESK, incident, "respond", Map.of("by", Map.of("staffId", UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("unknown-staff"));
        assertThat(incidents.state(incident)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void the_desk_may_confirm_for_a_responder_who_telephones() {
        Sent sent = responderSent();
        incidents.act(Role.DESK, sent.incident(), "confirmed").statusCode(200);
        incidents.later(sent.incident(), 181);
        assertThat(incidents.state(sent.incident())).isEqualTo("RESPONDING");
        incidents.later(sent.incident(), 31 * 60);
        assertThat(incidents.state(sent.incident())).isEqualTo("RAISED");
    }
}

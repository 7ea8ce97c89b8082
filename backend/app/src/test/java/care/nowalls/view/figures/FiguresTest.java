package care.nowalls.view.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.dispatch.District;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.view.figures.PastEmergencies.Past;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FiguresTest {

    private static final String PATH = "/api/v1/statistics/emergencies";
    /** A district day of its own. */
    private static final String DAY = "?from=2024-03-09&to=2024-03-09";

    private static final Instant NOON = Instant.parse("2024-03-09T04:00:00Z");
    private static final String REAL = "groups[0].classes.find { it.incidentClass == 'REAL' }";

    @Inject
    Signed signed;

    @Inject
    DeviceFixture devices;

    @Inject
    District district;

    @Inject
    PastEmergencies past;

    private UUID street;

    @BeforeEach
    void a_street() {
        street = district.street();
    }

    @AfterEach
    void of_which_nothing_stays() {
        past.forget(street);
    }

    private static long seconds(long seconds) {
        return seconds * 1000;
    }

    private static long minutes(long minutes) {
        return seconds(minutes * 60);
    }

    private JsonPath figures(String by) {
        return signed.as(Role.STREET, street)
                .get(PATH + DAY + "&by=" + by)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String figure(String measure, String from) {
        return REAL + ".figures.find { it.measure == '" + measure + "' && it.countedFrom == '" + from + "' }";
    }

    private static String target(String measure, String from, int within) {
        return figure(measure, from) + ".targets.find { it.withinSeconds == " + within + " }";
    }

    @Test
    void percentiles_are_values_that_occurred_and_an_unanswered_one_has_missed_every_target() {
        past.write(street, Past.real(NOON).answered(seconds(10), "a").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(NOON).answered(seconds(20), "a").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(NOON).answered(seconds(60), "b").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(NOON).answered(seconds(60) + 1, "b").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(NOON));

        JsonPath figures = figures("street");

        String answer = figure("ANSWER", "RECEPTION");
        assertThat(figures.getInt(REAL + ".incidents")).isEqualTo(5);
        assertThat(figures.getInt(answer + ".cases")).isEqualTo(5);
        assertThat(figures.getInt(answer + ".reached")).isEqualTo(4);
        assertThat(figures.getInt(answer + ".open")).isEqualTo(1);
        assertThat(figures.getInt(answer + ".never")).isZero();
        assertThat(figures.getInt(answer + ".p50")).isEqualTo(20_000);
        assertThat(figures.getInt(answer + ".p95")).isEqualTo(60_001);
        assertThat(figures.getInt(answer + ".p99")).isEqualTo(60_001);
        String minute = target("ANSWER", "RECEPTION", 60);
        assertThat(figures.getInt(minute + ".within")).isEqualTo(3);
        assertThat(figures.getInt(minute + ".missed")).isEqualTo(2);
        assertThat(figures.getDouble(minute + ".share")).isEqualTo(0.6);
        assertThat(figures.getBoolean(minute + ".met")).isFalse();
        assertThat(figures.getDouble(target("ANSWER", "RECEPTION", 180) + ".share"))
                .isEqualTo(0.8);
    }

    @Test
    void an_arrival_counts_from_the_reception_and_from_the_decision_and_only_where_somebody_was_sent() {
        Past arrived = Past.real(NOON).answered(seconds(10), "a").sent(seconds(90), null);
        past.write(street, arrived.arrived(seconds(90) + minutes(29)).closed(minutes(60), "HELPED"));
        past.write(
                street,
                Past.real(NOON).answered(1, "a").sent(seconds(100), null).closed(minutes(10), "HELPED"));
        past.write(
                street,
                Past.real(NOON).answered(1, "a").sent(seconds(100), null).closed(minutes(120), "HELPED"));
        past.write(street, Past.real(NOON).answered(1, "a").closed(minutes(120), "REFUSED_HELP"));

        JsonPath figures = figures("street");

        assertThat(figures.getInt(figure("ARRIVE", "DECISION") + ".cases")).isEqualTo(3);
        assertThat(figures.getInt(figure("ARRIVE", "DECISION") + ".p50")).isEqualTo((int) minutes(29));
        assertThat(figures.getInt(figure("ARRIVE", "RECEPTION") + ".p50")).isEqualTo((int) (minutes(29) + seconds(90)));
        assertThat(figures.getInt(figure("ARRIVE", "RECEPTION") + ".never")).isEqualTo(2);
        String decided = target("ARRIVE", "DECISION", 1800);
        assertThat(figures.getInt(decided + ".within")).isEqualTo(1);
        assertThat(figures.getInt(decided + ".missed"))
                .as("closed after ten minutes, nobody knows whether it had been in time")
                .isEqualTo(1);
        assertThat(figures.getString(decided + ".met"))
                .as("an aim demands no share")
                .isNull();
        assertThat(figures.getInt(target("ARRIVE", "RECEPTION", 1800) + ".within"))
                .isZero();
        assertThat(figures.getInt(target("ARRIVE", "RECEPTION", 2700) + ".within"))
                .isEqualTo(1);
        assertThat(figures.getInt(figure("SEND", "RECEPTION") + ".reached")).isEqualTo(3);
    }

    @Test
    void only_a_contact_in_which_somebody_answered_is_one() {
        Past tried = Past.real(NOON).answered(seconds(10), "a").closed(minutes(5), "HELPED");
        past.write(street, tried.contact(seconds(45)));
        past.entry(tried, "CONTACT", seconds(20), "{\"channel\": \"PHONE\", \"result\": \"NO_ANSWER\"}");
        past.entry(tried, "CONTACT", seconds(80), "{\"channel\": \"PHONE\", \"result\": \"REACHED\"}");
        past.write(street, Past.real(NOON).answered(seconds(10), "a").closed(minutes(5), "HELPED"));

        JsonPath figures = figures("street");

        String contact = figure("CONTACT", "RECEPTION");
        assertThat(figures.getInt(contact + ".p99")).isEqualTo(45_000);
        assertThat(figures.getInt(contact + ".never")).isEqualTo(1);
        assertThat(figures.getList(contact + ".targets")).as("no target of it").isEmpty();
    }

    @Test
    void real_ones_tests_false_alarms_service_calls_and_faults_stand_apart() {
        past.write(street, Past.real(NOON).answered(seconds(10), "a").closed(minutes(5), "HOSPITAL"));
        past.write(street, Past.real(NOON).answered(seconds(1000), "a").closed(minutes(50), "TEST"));
        past.write(street, Past.real(NOON).answered(seconds(1000), "a").closed(minutes(50), "FALSE_ALARM"));
        past.write(street, Past.real(NOON).answered(seconds(1000), "a").closed(minutes(50), "TECHNICAL"));
        past.write(street, Past.real(NOON).closed(minutes(50), "DUPLICATE"));
        past.write(
                street,
                Past.real(NOON).of("SERVICE").answered(seconds(1000), "a").closed(minutes(50), "HELPED"));

        JsonPath figures = figures("street");

        assertThat(figures.getList("groups[0].classes.incidentClass"))
                .containsExactly("REAL", "SERVICE", "TEST", "FALSE_ALARM", "TECHNICAL", "DUPLICATE");
        assertThat(figures.getList("groups[0].classes.incidents")).containsOnly(1);
        assertThat(figures.getDouble(target("ANSWER", "RECEPTION", 60) + ".share"))
                .isEqualTo(1.0);
    }

    @Test
    void they_are_grouped_by_who_took_them_whose_person_went_and_what_was_pressed() {
        District.Firm firm = district.firms(street, 1).getFirst();
        UUID button = devices.button(street).deviceId();
        Past sent = Past.real(NOON)
                .answered(seconds(10), "desk-a")
                .sent(seconds(40), firm.staff().getFirst());
        past.write(street, sent.from(button).closed(minutes(50), "HELPED"));
        past.write(street, Past.real(NOON).answered(seconds(30), "desk-b").closed(minutes(50), "HELPED"));
        past.write(street, Past.real(NOON));

        assertThat(figures("operator").getList("groups.key")).containsExactly("desk-a", "desk-b", null);
        assertThat(figures("provider").getList("groups.key"))
                .containsExactly(firm.id().toString(), null);
        assertThat(figures("model").getList("groups.key")).containsExactly("SOS_BUTTON", null);
        assertThat(figures("centre").getList("groups.key")).containsExactly((Object) null);
        assertThat(figures("district").getList("groups[0].classes.incidents")).containsExactly(3);
        assertThat(figures("street").getList("groups.name")).containsExactly("试验街道");
    }

    @Test
    void the_days_are_the_districts_and_a_streets_own_targets_stand_in_place_of_the_general_ones() {
        past.target(street, NOON.minus(Duration.ofDays(90)), NOON.plusSeconds(60), 30, 0.5);
        past.write(street, Past.real(NOON).answered(seconds(31), "a").closed(minutes(5), "HELPED"));
        past.write(
                street,
                Past.real(NOON.plusSeconds(60)).answered(seconds(31), "a").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(Instant.parse("2024-03-09T16:00:00Z")).answered(1, "a"));

        JsonPath figures = figures("street");

        assertThat(figures.getInt(REAL + ".incidents"))
                .as("midnight is at 16:00 UTC")
                .isEqualTo(2);
        assertThat(figures.getList(figure("ANSWER", "RECEPTION") + ".targets.withinSeconds"))
                .containsExactly(30, 60, 180);
        assertThat(figures.getInt(target("ANSWER", "RECEPTION", 30) + ".missed"))
                .isEqualTo(1);
        assertThat(figures.getInt(target("ANSWER", "RECEPTION", 60) + ".within"))
                .isEqualTo(1);
    }

    @Test
    void each_breach_is_listed_with_its_evidence_latest_first() {
        UUID late = past.write(
                street, Past.real(NOON).answered(seconds(61), "desk-a").closed(minutes(5), "HELPED"));
        UUID never = past.write(street, Past.real(NOON).closed(minutes(10), "TAKEN_OVER"));
        past.write(street, Past.real(NOON).answered(seconds(10), "desk-a").closed(minutes(5), "HELPED"));
        past.write(street, Past.real(NOON).answered(seconds(999), "desk-a").closed(minutes(50), "TEST"));

        String path = PATH + "/breaches" + DAY + "&class=REAL&measure=ANSWER";
        JsonPath breaches = signed.as(Role.STREET, street)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(breaches.getList("items.incidentId"))
                .containsExactlyInAnyOrder(late.toString(), never.toString(), never.toString());
        String one = "items.find { it.incidentId == '" + late + "' }";
        assertThat(breaches.getInt(one + ".elapsedMilliseconds")).isEqualTo(61_000);
        assertThat(breaches.getInt(one + ".withinSeconds")).isEqualTo(60);
        assertThat(breaches.getDouble(one + ".required")).isEqualTo(0.975);
        assertThat(breaches.getString(one + ".operator")).isEqualTo("desk-a");
        for (String address : List.of(".incident", ".evidence")) {
            signed.as(Role.STREET, street)
                    .get(breaches.getString(one + address))
                    .then()
                    .statusCode(200);
        }
        assertThat(pages(path)).hasSize(3).containsExactlyElementsOf(breaches.getList("items.incidentId"));
        signed.as(Role.STREET, street).get(path + "&operator=nobody").then().body("items", empty());
    }

    private List<Object> pages(String path) {
        List<Object> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = signed.as(Role.STREET, street)
                    .get(path + "&limit=1&cursor=" + cursor)
                    .jsonPath();
            found.addAll(page.getList("items.incidentId"));
            cursor = page.getString("next");
        }
        return found;
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        for (String wrong :
                List.of("?by=weather", "?from=2024-03-09&to=2024-03-08", "?from=2024-01-01&to=2026-01-01")) {
            signed.as(Role.BUREAU).get(PATH + wrong).then().statusCode(400).body("code", equalTo("invalid-parameter"));
        }
        signed.as(Role.DESK).get(PATH).then().statusCode(403);
        signed.as(Role.BUREAU)
                .get(PATH + "/breaches?cursor=xyz")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}

package care.nowalls.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.device.store.Batteries;
import care.nowalls.shared.DistrictTime;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of devices, and the lists by which they are looked after. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeviceWorkTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    Devices devices;

    @Inject
    Contradictions contradictions;

    @Inject
    Pool pool;

    @Inject
    Batteries batteries;

    @Inject
    ReactiveRedisDataSource redis;

    private UUID stock() {
        return UUID.fromString(signed.as(Role.ADMIN)
                .body(Map.of("kind", "SOS_BUTTON", "codec", "canonical"))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("deviceId"));
    }

    private void act(UUID device, String path, Object body, int status) {
        signed.as(Role.ADMIN)
                .body(body)
                .post("/api/v1/devices/" + device + "/" + path)
                .then()
                .statusCode(status);
    }

    private List<String> listed(String list, UUID street) {
        return signed.as(Role.DESK)
                .get("/api/v1/devices?list=" + list + "&streetId=" + street)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void report(UUID device, boolean online, Instant at) {
        Map<String, Object> transition = Map.of(
                "deviceId",
                device,
                "online",
                online,
                "at",
                at.toString(),
                "lastSeen",
                at.minusSeconds(90).toString());
        signed.edge("gateway")
                .body(Map.of("gateway", "g", "transitions", List.of(transition)))
                .put("/internal/v1/liveness")
                .then()
                .statusCode(204);
    }

    @Test
    void a_device_is_installed_tested_returned_and_retired_and_its_history_tells_it() {
        UUID street = fixture.street();
        UUID device = stock();
        act(device, "state", Map.of("state", "INSTALLED"), 422);
        act(device, "install", Map.of("residentId", fixture.resident(street), "installer", "张师傅", "room", "卧室"), 204);
        assertThat(listed("UNTESTED", street)).containsExactly(device.toString());
        act(device, "tests", Map.of("nameConfirmed", true, "addressConfirmed", false), 201);
        assertThat(listed("UNTESTED", street)).containsExactly(device.toString());
        act(device, "tests", Map.of("nameConfirmed", true, "addressConfirmed", true), 201);
        assertThat(listed("UNTESTED", street)).isEmpty();
        signed.as(Role.DESK)
                .get("/api/v1/devices/" + device)
                .then()
                .body("state", equalTo("INSTALLED"))
                .body("equipment.installer", equalTo("张师傅"))
                .body("room", equalTo("卧室"))
                .body("lastTestAt", notNullValue());
        act(device, "state", Map.of("state", "IN_STOCK"), 204);
        signed.as(Role.DESK).get("/api/v1/devices/" + device).then().body("residentId", nullValue());
        act(device, "state", Map.of("state", "RETIRED"), 204);
        act(device, "state", Map.of("state", "IN_STOCK"), 409);
        act(device, "tests", Map.of("nameConfirmed", true, "addressConfirmed", true), 409);
        signed.as(Role.DESK)
                .get("/api/v1/devices/" + device + "/history")
                .then()
                .body(
                        "items.action",
                        contains("RETIRED", "IN_STOCK", "VOICE_TEST", "VOICE_TEST_FAILED", "INSTALL", "REGISTER"));
    }

    @Test
    void what_a_press_means_goes_to_the_gateways_and_cannot_be_nothing() {
        UUID device = stock();
        act(device, "particulars", Map.of("presses", Map.of("longPress", "TEST")), 204);
        List<Map<String, Object>> all = signed.edge("gateway")
                .get("/internal/v1/directory")
                .then()
                .extract()
                .path("devices");
        assertThat(all)
                .filteredOn(entry -> device.toString().equals(entry.get("deviceId")))
                .singleElement()
                .extracting(entry -> entry.get("presses"))
                .isEqualTo(Map.of("short", "sos", "long", "test", "double", "sos"));
        act(device, "particulars", Map.of("presses", Map.of("longPress", "CANCEL")), 400);
    }

    @Test
    void a_sim_is_found_by_its_whole_number_and_shown_by_its_end() {
        UUID device = stock();
        String sim = "8986" + System.nanoTime();
        act(device, "particulars", Map.of("equipment", Map.of("sim", sim)), 204);
        signed.as(Role.DESK)
                .get("/api/v1/devices?q=" + sim)
                .then()
                .body("items.id", contains(device.toString()))
                .body("items[0].equipment.sim", equalTo("****" + sim.substring(sim.length() - 4)));
        assertThat(Reactive.run(() -> devices.bySim(sim))).isEqualTo(device);
        Long plain = Reactive.run(() -> pool.preparedQuery(
                        "select count(*) as n from device.device d where d::text like '%' || $1 || '%'")
                .execute(Tuple.of(sim))
                .map(rows -> rows.iterator().next().getLong("n")));
        assertThat(plain).isZero();
        act(device, "particulars", Map.of("equipment", Map.of("sim", "not a number")), 422);
    }

    @Test
    void who_never_reported_is_not_silent_and_who_is_silent_has_a_task_until_it_is_heard() {
        UUID street = fixture.street();
        UUID device = fixture.button(street).deviceId();
        Instant now = Instant.now();
        assertThat(listed("NEVER_REPORTED", street)).containsExactly(device.toString());
        signed.edge("gateway")
                .body(Map.of(
                        "gateway",
                        "g",
                        "transitions",
                        List.of(Map.of("deviceId", device, "online", false, "at", now.toString()))))
                .put("/internal/v1/liveness")
                .then()
                .statusCode(204);
        assertThat(listed("NEVER_REPORTED", street))
                .as("silence of who never spoke")
                .containsExactly(device.toString());
        report(device, true, now.plusSeconds(1));
        report(device, false, now.plusSeconds(2));
        report(device, false, now.plusSeconds(3));
        assertThat(listed("NEVER_REPORTED", street)).isEmpty();
        assertThat(listed("SILENT", street)).containsExactly(device.toString());
        signed.as(Role.STREET, street)
                .get("/api/v1/device-tasks")
                .then()
                .body("items.kind", contains("offline"))
                .body("items.deviceId", contains(device.toString()));
        report(device, true, now.plusSeconds(4));
        assertThat(listed("SILENT", street)).isEmpty();
        signed.as(Role.STREET, street).get("/api/v1/device-tasks").then().body("items", empty());
    }

    @Test
    void a_battery_that_an_alarm_tells_is_listed_and_on_the_round_of_its_building() {
        UUID street = fixture.street();
        IssuedDevice low = fixture.button(street);
        fixture.button(street);
        signed.edge("gateway")
                .body(Map.of(
                        "gateway",
                        "g",
                        "signals",
                        List.of(Map.of(
                                "journalId", UUID.randomUUID(),
                                "deviceId", low.deviceId(),
                                "key", UUID.randomUUID(),
                                "type", "low_battery",
                                "receivedAt", Instant.now().toString(),
                                "battery", 12))))
                .put("/internal/v1/signals")
                .then()
                .statusCode(200);
        assertThat(listed("LOW_BATTERY", street)).containsExactly(low.deviceId().toString());
        signed.as(Role.STREET, street)
                .get("/api/v1/battery-round?months=24")
                .then()
                .statusCode(200)
                .body("items.building", contains("中山路1号"))
                .body("items[0].devices.id", contains(low.deviceId().toString()))
                .body("items[0].devices.battery", contains(12));
    }

    @Test
    void a_battery_that_only_heartbeats_tell_is_listed_and_leaves_the_list_when_changed() {
        UUID street = fixture.street();
        UUID device = fixture.button(street).deviceId();
        for (int percent : new int[] {19, 99}) {
            Reactive.run(() -> redis.hash(String.class).hset("nowalls:battery", device.toString(), "" + percent));
            Reactive.run(() -> batteries.takeAll());
            assertThat(listed("LOW_BATTERY", street)).hasSize(percent == 19 ? 1 : 0);
            signed.as(Role.DESK)
                    .get("/api/v1/device-tasks?kind=LOW_BATTERY&streetId=" + street)
                    .then()
                    .body("items.size()", equalTo(percent == 19 ? 1 : 0));
        }
    }

    @Test
    void a_battery_older_than_so_many_months_is_on_the_round() {
        UUID street = fixture.street();
        IssuedDevice old = fixture.button(street);
        fixture.button(street);
        String changed = LocalDate.now(DistrictTime.ZONE).minusMonths(30).toString();
        act(old.deviceId(), "particulars", Map.of("equipment", Map.of("batteryChangedOn", changed)), 204);
        signed.as(Role.DESK)
                .get("/api/v1/battery-round?months=24&streetId=" + street)
                .then()
                .body("items.devices.id.flatten()", contains(old.deviceId().toString()));
        signed.as(Role.DESK)
                .get("/api/v1/battery-round?months=36&streetId=" + street)
                .then()
                .body("items", empty());
    }

    @Test
    void an_alarm_that_contradicts_its_person_lists_the_device_until_somebody_has_looked() {
        UUID street = fixture.street();
        UUID device = fixture.button(street).deviceId();
        UUID event = UUID.randomUUID();
        for (int told = 0; told < 2; told++) {
            Reactive.run(
                    () -> contradictions.note(device, Instant.now(), Contradictions.Reason.PERSON_AT_CENTRE, event));
        }
        assertThat(listed("SWAPPED", street)).containsExactly(device.toString());
        act(device, "not-swapped", Map.of(), 204);
        assertThat(listed("SWAPPED", street)).isEmpty();
    }

    @Test
    void a_follow_up_is_given_once_and_closed_once() {
        UUID street = fixture.street();
        UUID device = fixture.button(street).deviceId();
        Map<String, Object> task =
                Map.of("deviceIds", List.of(device, device), "kind", "NEVER_REPORTED", "assignee", "李工");
        for (int i = 0; i < 2; i++) {
            signed.as(Role.DESK)
                    .body(task)
                    .post("/api/v1/device-tasks")
                    .then()
                    .statusCode(201)
                    .body("given", equalTo(1));
        }
        String id = signed.as(Role.DESK)
                .get("/api/v1/device-tasks?kind=NEVER_REPORTED&streetId=" + street)
                .then()
                .body("items.assignee", contains("李工"))
                .extract()
                .path("items[0].id");
        for (int status : List.of(204, 409)) {
            signed.as(Role.DESK)
                    .body(Map.of("result", "已重新插电"))
                    .post("/api/v1/device-tasks/" + id + "/close")
                    .then()
                    .statusCode(status);
        }
        signed.as(Role.DESK)
                .body(Map.of("deviceIds", List.of(UUID.randomUUID()), "kind", "OFFLINE"))
                .post("/api/v1/device-tasks")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-device"));
    }

    @Test
    void an_import_can_be_looked_at_first_and_then_tells_line_by_line() {
        UUID street = fixture.street();
        UUID resident = fixture.resident(street);
        String name = "eui-" + UUID.randomUUID();
        String csv = "kind,codec,externalId,residentId,longPress,sim\n"
                + "SOS_BUTTON,chirpstack," + name + "," + resident + ",test,\n"
                + "SOS_BUTTON,chirpstack," + name + ",,,\n"
                + "TOASTER,,,,,\n"
                + "PENDANT,,," + UUID.randomUUID() + ",,\n"
                + "PENDANT,,,,,12\n";
        for (boolean preview : new boolean[] {true, false}) {
            signed.as(Role.ADMIN)
                    .contentType("text/csv; charset=utf-8")
                    .body(csv)
                    .post("/api/v1/devices/import?preview=" + preview)
                    .then()
                    .statusCode(200)
                    .body("good", equalTo(1))
                    .body(
                            "results.code",
                            contains(null, "external-id-taken", "validation", "unknown-resident", "sim-invalid"))
                    .body("results[2].column", equalTo("kind"))
                    .body("results[0].password", preview ? nullValue() : notNullValue());
            signed.as(Role.DESK).get("/api/v1/devices?q=" + name).then().body("items.size()", equalTo(preview ? 0 : 1));
        }
        signed.as(Role.ADMIN)
                .contentType("text/csv")
                .body("codec\ncanonical\n")
                .post("/api/v1/devices/import")
                .then()
                .statusCode(400)
                .body("code", equalTo("import-malformed"))
                .body("detail", containsString("kind"));
    }

    @Test
    void a_campaign_counts_confirmed_tests_and_shows_who_has_not_tested() {
        UUID street = fixture.street();
        UUID tested = fixture.button(street).deviceId();
        UUID silent = fixture.button(street).deviceId();
        String today = LocalDate.now(DistrictTime.ZONE).toString();
        Map<String, Object> plan = Map.of("title", "十一月测试", "streetId", street, "from", today, "to", today);
        String id = signed.as(Role.LEADER)
                .body(plan)
                .post("/api/v1/test-campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(silent, "tests", Map.of("nameConfirmed", true, "addressConfirmed", false), 201);
        act(tested, "tests", Map.of("nameConfirmed", true, "addressConfirmed", true), 201);
        String path = "/api/v1/test-campaigns/" + id;
        signed.as(Role.BUREAU)
                .get(path + "/targets?tested=false")
                .then()
                .body("items.deviceId", contains(silent.toString()));
        signed.as(Role.DESK)
                .body(Map.of("result", "NO_ANSWER"))
                .post(path + "/targets/" + silent + "/follow-up")
                .then()
                .statusCode(204);
        signed.as(Role.BUREAU)
                .get(path)
                .then()
                .body("planned", equalTo(2))
                .body("tested", equalTo(1))
                .body("followedUp", equalTo(1))
                .body("streets.planned", contains(2));
        signed.as(Role.BUREAU).get("/api/v1/test-campaigns").then().body("items.id", hasItem(id));
        signed.as(Role.LEADER).post(path + "/close").then().statusCode(204);
        act(silent, "tests", Map.of("nameConfirmed", true, "addressConfirmed", true), 201);
        signed.as(Role.BUREAU).get(path).then().body("tested", equalTo(1)).body("closedAt", not(nullValue()));
    }
}

package care.nowalls.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.nowalls.contract.token.Role;
import care.nowalls.device.DeviceFixture;
import care.nowalls.device.DeviceKind;
import care.nowalls.device.Devices;
import care.nowalls.device.NewDevice;
import care.nowalls.resident.NewDwelling;
import care.nowalls.resident.NewResident;
import care.nowalls.resident.Residents;
import care.nowalls.resident.Sex;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test darkens a building or street of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AreaWatchTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    Residents residents;

    @Inject
    Devices devices;

    @Inject
    AreaWatch watch;

    @Inject
    Pool pool;

    private final List<UUID> people = new ArrayList<>();

    private UUID resident(UUID street, boolean alone, @Nullable String phone) {
        NewDwelling home = new NewDwelling("长江路 7 号 " + people.size() + "01 室", 31.23, 121.47, null, 2, false, null);
        NewResident wanted = new NewResident(
                "陈阿婆",
                null,
                Sex.FEMALE,
                LocalDate.of(1940, 5, 1),
                phone,
                street,
                null,
                home,
                null,
                alone,
                null,
                List.of());
        UUID id = Reactive.run(() -> residents.register(wanted));
        people.add(id);
        return id;
    }

    private UUID button(UUID resident) {
        return Reactive.run(() -> devices.register(NewDevice.of(DeviceKind.SOS_BUTTON, resident)))
                .deviceId();
    }

    private void report(List<UUID> which, boolean online) {
        String at = Instant.now().toString();
        List<Map<String, Object>> transitions = which.stream()
                .map(device -> Map.<String, Object>of("deviceId", device, "online", online, "at", at, "lastSeen", at))
                .toList();
        signed.edge("gateway")
                .body(Map.of("gateway", "g", "transitions", transitions))
                .put("/internal/v1/liveness")
                .then()
                .statusCode(204);
    }

    /** Another look may be under way at the same moment, by the sweeper. */
    private void look() {
        Waiting.until("a look of our own", () -> Reactive.run(() -> watch.look()));
    }

    private List<String> events(UUID street) {
        List<Map<String, Object>> items = signed.as(Role.DESK)
                .get("/api/v1/area-events?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(event -> street.toString().equals(event.get("streetId")))
                .map(event -> String.valueOf(event.get("id")))
                .toList();
    }

    private List<UUID> darkHouse(UUID street) {
        List<UUID> buttons = new ArrayList<>();
        buttons.add(button(resident(street, false, "13800138000")));
        buttons.add(button(resident(street, true, "02162881234")));
        buttons.add(button(resident(street, true, "13800138000")));
        buttons.add(button(resident(street, false, null)));
        report(buttons, true);
        report(buttons, false);
        look();
        return buttons;
    }

    @Test
    void a_dark_house_is_one_event_whose_call_list_goes_by_risk() {
        UUID street = fixture.street();
        UUID oxygen = resident(street, false, "13800138000");
        signed.as(Role.STREET, street)
                .body(Map.of("equipment", "OXYGEN_CONCENTRATOR"))
                .put("/api/v1/residents/" + oxygen + "/power-reliance")
                .then()
                .statusCode(204);
        UUID concentrator = button(oxygen);
        report(List.of(concentrator), true);
        report(List.of(concentrator), false);
        List<UUID> buttons = darkHouse(street);

        assertThat(events(street)).hasSize(1);
        String event = "/api/v1/area-events/" + events(street).getFirst();
        signed.as(Role.BUREAU)
                .get(event)
                .then()
                .body("dimension", equalTo("BUILDING"))
                .body("label", equalTo("长江路7号"))
                .body("devices", equalTo(5))
                .body("down", equalTo(5));
        signed.as(Role.DESK)
                .get(event + "/call-list")
                .then()
                .body(
                        "items.residentId",
                        contains(
                                people.get(0).toString(),
                                people.get(2).toString(),
                                people.get(3).toString(),
                                people.get(4).toString(),
                                people.get(1).toString()))
                .body("items[0].machine", equalTo(true));
        String next = signed.as(Role.DESK).get(event + "/call-list?limit=2").path("next");
        signed.as(Role.DESK)
                .get(event + "/call-list?limit=2&cursor=" + next)
                .then()
                .body(
                        "items.residentId",
                        contains(people.get(3).toString(), people.get(4).toString()));
        signed.as(Role.DESK)
                .get("/api/v1/device-tasks?streetId=" + street)
                .then()
                .body("items", empty());
        signed.as(Role.DESK)
                .get("/api/v1/device-tasks?folded=true&streetId=" + street)
                .then()
                .body("items", hasSize(buttons.size() + 1));
    }

    @Test
    void calls_are_recorded_and_who_was_reached_leaves_the_open_list() {
        UUID street = fixture.street();
        darkHouse(street);
        String event = "/api/v1/area-events/" + events(street).getFirst();
        call(event, people.get(0), "FINE", 201);
        call(event, people.get(1), "NO_ANSWER", 201);
        call(event, fixture.resident(street), "FINE", 422);
        signed.as(Role.DESK)
                .get(event + "/call-list?open=true")
                .then()
                .body("items.residentId", hasSize(3))
                .body("items.find { it.residentId == '" + people.get(1) + "' }.result", equalTo("NO_ANSWER"));
        signed.as(Role.DESK).get(event).then().body("called", equalTo(2));
    }

    private void call(String event, UUID resident, String result, int status) {
        signed.as(Role.DESK)
                .body(Map.of("residentId", resident, "result", result))
                .post(event + "/calls")
                .then()
                .statusCode(status);
    }

    @Test
    void it_grows_by_whoever_follows_and_a_second_look_changes_nothing() {
        UUID street = fixture.street();
        darkHouse(street);
        look();
        UUID late = button(resident(street, false, null));
        report(List.of(late), true);
        report(List.of(late), false);
        look();
        look();
        assertThat(events(street)).hasSize(1);
        signed.as(Role.DESK)
                .get("/api/v1/area-events/" + events(street).getFirst())
                .then()
                .body("devices", equalTo(5));
    }

    @Test
    void it_ends_when_they_are_back_and_two_hours_later_names_those_who_are_not() {
        UUID street = fixture.street();
        List<UUID> buttons = darkHouse(street);
        String id = events(street).getFirst();
        String event = "/api/v1/area-events/" + id;
        report(buttons.subList(0, 3), true);
        look();
        signed.as(Role.DESK).get(event).then().body("state", equalTo("ENDED")).body("down", equalTo(1));
        signed.as(Role.DESK).post(event + "/end").then().statusCode(409);
        Reactive.run(() -> pool.preparedQuery("update area.event set review_at = opened_at where id = $1")
                .execute(Tuple.of(UUID.fromString(id))));
        look();
        signed.as(Role.DESK).get(event).then().body("state", equalTo("REVIEWED"));
        signed.as(Role.DESK)
                .get(event + "/devices?down=true")
                .then()
                .body("items.deviceId", contains(buttons.get(3).toString()))
                .body("items.notBack", contains(true));
        signed.as(Role.DESK)
                .get("/api/v1/device-tasks?streetId=" + street)
                .then()
                .body("items.deviceId", contains(buttons.get(3).toString()));
    }

    @Test
    void an_alarm_in_the_dark_rings_singly() {
        UUID street = fixture.street();
        List<UUID> buttons = darkHouse(street);
        for (UUID device : buttons.subList(0, 2)) {
            signed.edge("gateway")
                    .body(Map.of(
                            "gateway",
                            "g",
                            "signals",
                            List.of(Map.of(
                                    "journalId", UUID.randomUUID(),
                                    "deviceId", device,
                                    "key", UUID.randomUUID(),
                                    "type", "sos",
                                    "receivedAt", Instant.now().toString()))))
                    .put("/internal/v1/signals")
                    .then()
                    .statusCode(200);
        }
        signed.as(Role.STREET, street)
                .get("/api/v1/incidents?state=RAISED")
                .then()
                .body("items.priority", contains(1, 1));
    }
}

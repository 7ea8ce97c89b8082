package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.DeviceFixture;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SignalIntakeTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    @Inject
    Pool pool;

    private ValidatableResponse put(Map<String, Object> batch) {
        return signed.edge("gateway").body(batch).put("/internal/v1/signals").then();
    }

    private long count(String sql, UUID device) {
        return Reactive.run(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(device))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private long signalsOf(UUID device) {
        return count("select count(*) from device.signal where device_id = $1", device);
    }

    private long incidentsOf(UUID device) {
        return count("select count(*) from incident.incident where device_id = $1", device);
    }

    @Test
    void a_press_becomes_one_incident_and_pressing_again_joins_it() {
        UUID device = fixture.button().deviceId();
        String first = put(Batches.of(Batches.signal(device, "a", SignalType.SOS)))
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
        String again = put(Batches.of(Batches.signal(device, "b", SignalType.FALL)))
                .statusCode(200)
                .extract()
                .path("receipts[0].incidentId");
        assertThat(first).isNotNull().isEqualTo(again);
        assertThat(count("select signals from incident.incident where device_id = $1", device))
                .isEqualTo(2);
    }

    @Test
    void the_same_event_is_one_event_for_ever_and_its_receipt_names_the_incident() {
        UUID device = fixture.button().deviceId();
        Map<String, Object> press = Batches.signal(device, "same", SignalType.SOS);
        List<String> twice =
                put(Batches.of(press, press)).statusCode(200).extract().path("receipts.incidentId");
        String incident = twice.getFirst();
        assertThat(twice).containsExactly(incident, incident);
        ValidatableResponse second = put(Batches.of(press)).statusCode(200);
        assertThat(second.extract().<String>path("receipts[0].outcome")).isEqualTo("DUPLICATE");
        assertThat(second.extract().<String>path("receipts[0].incidentId")).isEqualTo(incident);
        assertThat(signalsOf(device)).isEqualTo(1);
    }

    @Test
    void an_unknown_device_is_told_and_stops_nothing() {
        UUID device = fixture.button().deviceId();
        List<String> outcomes = put(Batches.of(
                        Batches.signal(UUID.randomUUID(), "x", SignalType.SOS),
                        Batches.signal(device, "y", SignalType.SOS)))
                .statusCode(200)
                .extract()
                .path("receipts.outcome");
        assertThat(outcomes).containsExactly("UNKNOWN_DEVICE", "STORED");
    }

    @Test
    void a_poisoned_signal_is_stored_bare_and_its_batch_goes_on() {
        UUID device = fixture.button().deviceId();
        Map<String, Object> poisoned = Batches.signal(device, "poison", SignalType.SOS);
        poisoned.put("data", Map.of("a\0b", 1));
        UUID other = fixture.button().deviceId();
        put(Batches.of(poisoned, Batches.signal(other, "fine", SignalType.SMOKE)))
                .statusCode(200);
        assertThat(incidentsOf(device)).isEqualTo(1);
        assertThat(incidentsOf(other)).isEqualTo(1);
    }

    @Test
    void technical_matters_become_tasks_and_never_incidents() {
        UUID device = fixture.button().deviceId();
        put(Batches.of(
                        Batches.signal(device, "1", SignalType.LOW_BATTERY),
                        Batches.signal(device, "2", SignalType.POWER_LOST),
                        Batches.signal(device, "3", SignalType.POWER_RESTORED),
                        Batches.signal(device, "4", SignalType.DOOR)))
                .statusCode(200);
        assertThat(incidentsOf(device)).isZero();
        assertThat(count("select count(*) from device.task where device_id = $1 and closed_at is null", device))
                .isEqualTo(1);
    }

    @Test
    void a_device_in_test_mode_raises_a_quiet_row_that_a_real_press_makes_ordinary() {
        UUID device = fixture.button().deviceId();
        signed.as(care.nowalls.contract.token.Role.DESK)
                .post("/api/v1/devices/" + device + "/test-mode")
                .then()
                .statusCode(204);
        put(Batches.of(Batches.signal(device, "t", SignalType.SOS))).statusCode(200);
        String quiet = "select count(*) from incident.incident where device_id = $1 and quiet";
        assertThat(count(quiet, device)).isEqualTo(1);
        signed.as(care.nowalls.contract.token.Role.DESK)
                .body(Map.of("minutes", 0))
                .post("/api/v1/devices/" + device + "/test-mode")
                .then()
                .statusCode(204);
        put(Batches.of(Batches.signal(device, "real", SignalType.SOS))).statusCode(200);
        assertThat(count(quiet, device)).isZero();
        assertThat(incidentsOf(device)).isEqualTo(1);
    }

    @Test
    void a_seeded_storm_from_two_gateways_loses_nothing_and_doubles_nothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<UUID> devices = IntStream.range(0, 12)
                .mapToObj(i -> fixture.button().deviceId())
                .toList();
        List<Map<String, Object>> presses = new ArrayList<>();
        for (UUID device : devices) {
            int events = 1 + random.nextInt(8);
            for (int e = 0; e < events; e++) {
                presses.add(Batches.signal(device, "e" + e, SignalType.SOS));
            }
        }
        List<CompletableFuture<Void>> gateways = new ArrayList<>();
        for (int gateway = 0; gateway < 3; gateway++) {
            List<Map<String, Object>> mine = new ArrayList<>(presses);
            mine.addAll(presses.subList(0, presses.size() / 3));
            Collections.shuffle(mine, random);
            gateways.add(CompletableFuture.runAsync(() -> deliver(mine)));
        }
        gateways.forEach(CompletableFuture::join);
        long stored = devices.stream().mapToLong(this::signalsOf).sum();
        assertThat(stored).as("seed " + seed).isEqualTo(presses.size());
        for (UUID device : devices) {
            assertThat(incidentsOf(device)).as("seed " + seed).isEqualTo(1);
            assertThat(count("select signals from incident.incident where device_id = $1", device))
                    .as("seed " + seed)
                    .isEqualTo(signalsOf(device));
        }
    }

    private void deliver(List<Map<String, Object>> signals) {
        for (int from = 0; from < signals.size(); from += 10) {
            put(Batches.of(signals.subList(from, Math.min(signals.size(), from + 10))))
                    .statusCode(200);
        }
    }
}

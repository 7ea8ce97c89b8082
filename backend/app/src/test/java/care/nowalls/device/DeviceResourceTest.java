package care.nowalls.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeviceResourceTest {

    @Inject
    Signed signed;

    @Inject
    DeviceFixture fixture;

    private Map<String, Object> entryOf(UUID device, long since) {
        List<Map<String, Object>> devices = signed.edge("gateway")
                .get("/internal/v1/directory?since=" + since)
                .then()
                .statusCode(200)
                .extract()
                .path("devices");
        return devices.stream()
                .filter(entry -> device.toString().equals(entry.get("deviceId")))
                .findFirst()
                .orElseThrow();
    }

    private long version() {
        Number version = signed.edge("gateway").get("/internal/v1/directory").path("version");
        return version.longValue();
    }

    @Test
    void a_registered_device_is_told_its_password_once_and_the_directory_knows_its_hash() throws Exception {
        UUID resident = fixture.resident(fixture.street());
        Map<String, Object> issued = signed.as(Role.ADMIN)
                .body(Map.of("kind", "PENDANT", "codec", "canonical", "residentId", resident))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("");
        UUID id = UUID.fromString((String) issued.get("deviceId"));
        Map<String, Object> entry = entryOf(id, 0);
        byte[] salt = HexFormat.of().parseHex(String.valueOf(entry.get("passwordSalt")));
        byte[] password = String.valueOf(issued.get("password")).getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(salt);
        assertThat(HexFormat.of().formatHex(digest.digest(password))).isEqualTo(entry.get("passwordHash"));
        assertThat(entry).containsEntry("state", "INSTALLED").containsEntry("residentId", resident.toString());
        signed.as(Role.DESK)
                .get("/api/v1/devices/" + id)
                .then()
                .statusCode(200)
                .body("residentName", equalTo("王秀英"), "online", nullValue());
    }

    @Test
    void a_change_comes_in_the_delta_after_the_version_read_before() {
        IssuedDevice device = fixture.button();
        long before = version();
        String old = (String) entryOf(device.deviceId(), 0).get("passwordHash");
        signed.as(Role.ADMIN)
                .post("/api/v1/devices/" + device.deviceId() + "/credentials")
                .then()
                .statusCode(201)
                .body("password", notNullValue());
        assertThat(entryOf(device.deviceId(), before).get("passwordHash")).isNotEqualTo(old);
    }

    @Test
    void a_street_sees_only_its_own_devices() {
        UUID street = fixture.street();
        IssuedDevice device = fixture.button(street);
        signed.as(Role.STREET, street)
                .get("/api/v1/devices")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(device.deviceId().toString()));
        signed.as(Role.STREET, fixture.street())
                .get("/api/v1/devices/" + device.deviceId())
                .then()
                .statusCode(404);
    }

    @Test
    void liveness_is_applied_once_and_an_older_report_undoes_nothing() {
        UUID device = fixture.button().deviceId();
        Instant now = Instant.now();
        report(device, false, now);
        report(device, true, now.minusSeconds(60));
        signed.as(Role.DESK).get("/api/v1/devices/" + device).then().body("online", equalTo(false));
        report(device, true, now.plusSeconds(1));
        signed.as(Role.DESK).get("/api/v1/devices/" + device).then().body("online", equalTo(true));
    }

    private void report(UUID device, boolean online, Instant at) {
        signed.edge("gateway")
                .body(Map.of(
                        "gateway",
                        "g",
                        "transitions",
                        List.of(Map.of(
                                "deviceId", device, "online", online, "at", at.toString(), "lastSeen", at.toString()))))
                .put("/internal/v1/liveness")
                .then()
                .statusCode(204);
    }

    @Test
    void quarantine_is_idempotent_and_shown_to_administrators() {
        UUID id = new UUID(
                (Instant.now().toEpochMilli() << 16) | 0x7000L,
                UUID.randomUUID().getLeastSignificantBits());
        Map<String, Object> entry = Map.of(
                "id",
                id,
                "at",
                Instant.now().toString(),
                "topic",
                "nowalls/v1/x/event",
                "reason",
                "malformed",
                "detail",
                "no JSON",
                "size",
                3,
                "sha256",
                "00",
                "payload",
                "abc");
        for (int i = 0; i < 2; i++) {
            signed.edge("gateway")
                    .body(Map.of("gateway", "g", "entries", List.of(entry)))
                    .put("/internal/v1/quarantine")
                    .then()
                    .statusCode(204);
        }
        signed.as(Role.ADMIN).get("/api/v1/quarantine").then().statusCode(200).body("items.id", hasItem(id.toString()));
    }

    @Test
    void a_claimed_command_is_done_once_reported() {
        IssuedDevice device = fixture.button();
        signed.as(Role.DESK)
                .post("/api/v1/devices/" + device.deviceId() + "/test-mode")
                .then()
                .statusCode(204);
        List<Map<String, Object>> claimed = signed.edge("gateway")
                .body(Map.of("gateway", "g", "max", 500))
                .post("/internal/v1/commands/claim")
                .then()
                .statusCode(200)
                .extract()
                .path("");
        List<Object> mine = claimed.stream()
                .filter(command -> device.deviceId().toString().equals(command.get("deviceId")))
                .map(command -> command.get("id"))
                .toList();
        assertThat(mine).hasSize(1);
        signed.edge("gateway")
                .body(Map.of("gateway", "g", "ids", mine))
                .post("/internal/v1/commands/done")
                .then()
                .statusCode(204);
    }
}

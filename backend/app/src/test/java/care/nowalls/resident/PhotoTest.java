package care.nowalls.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PhotoTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Pool pool;

    private static String picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String path(UUID resident) {
        return "/api/v1/residents/" + resident + "/photo";
    }

    private void keep(Household home) throws IOException {
        signed.as(Role.STREET, home.street())
                .body(Map.of("image", picture()))
                .put(path(home.resident()))
                .then()
                .statusCode(204);
    }

    @Test
    void the_street_keeps_a_photo_and_the_desk_sees_the_face_at_the_incident() throws IOException {
        Household home = fixture.household();
        String id = fixture.signal(home.button(), SignalType.FALL);
        signed.as(Role.DESK).get("/api/v1/incidents/" + id + "/card").then().body("person.photo", equalTo(false));
        signed.as(Role.DESK).get("/api/v1/incidents/" + id + "/photo").then().statusCode(404);
        keep(home);
        signed.as(Role.DESK).get("/api/v1/incidents/" + id + "/card").then().body("person.photo", equalTo(true));
        byte[] jpeg = signed.as(Role.DESK)
                .get("/api/v1/incidents/" + id + "/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(looks(home.resident(), "incident " + id)).isEqualTo(1);
        signed.as(Role.STREET, home.street())
                .get("/api/v1/incidents/" + id + "/photo")
                .then()
                .statusCode(403);
    }

    @Test
    void each_look_has_its_purpose_in_the_audit_log_and_an_auditor_may_not_look() throws IOException {
        Household home = fixture.household();
        keep(home);
        Map<String, String> why = Map.of("purpose", "上门核对身份");
        signed.as(Role.STREET, home.street())
                .body(why)
                .post(path(home.resident()) + "/reveal")
                .then()
                .statusCode(200)
                .body("jpeg", notNullValue());
        assertThat(looks(home.resident(), "上门核对身份")).isEqualTo(1);
        signed.as(Role.AUDITOR)
                .body(why)
                .post(path(home.resident()) + "/reveal")
                .then()
                .statusCode(403);
        signed.as(Role.STREET, home.street())
                .body(Map.of("purpose", " "))
                .post(path(home.resident()) + "/reveal")
                .then()
                .statusCode(400);
    }

    @Test
    void another_street_neither_sees_nor_changes_it() throws IOException {
        Household home = fixture.household();
        UUID other = fixture.household().street();
        keep(home);
        signed.as(Role.STREET, other)
                .body(Map.of("purpose", "好奇"))
                .post(path(home.resident()) + "/reveal")
                .then()
                .statusCode(404);
        signed.as(Role.STREET, other)
                .body(Map.of("image", picture()))
                .put(path(home.resident()))
                .then()
                .statusCode(404);
        signed.as(Role.STREET, other).delete(path(home.resident())).then().statusCode(404);
    }

    @Test
    void what_is_no_picture_is_refused() {
        Household home = fixture.household();
        String text = Base64.getEncoder().encodeToString("GIF89a".getBytes(StandardCharsets.US_ASCII));
        signed.as(Role.STREET, home.street())
                .body(Map.of("image", text))
                .put(path(home.resident()))
                .then()
                .statusCode(422)
                .body("code", equalTo("photo-unreadable"));
        signed.as(Role.STREET, home.street())
                .body(Map.of("image", "not base64!"))
                .put(path(home.resident()))
                .then()
                .statusCode(422)
                .body("code", equalTo("photo-unreadable"));
    }

    @Test
    void it_stands_encrypted_and_can_be_dropped() throws IOException {
        Household home = fixture.household();
        keep(home);
        Row row = row("select jpeg_sealed from resident.photo where resident_id = '" + home.resident() + "'");
        assertThat(row.getBuffer("jpeg_sealed").toString(StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF");
        signed.as(Role.STREET, home.street())
                .delete(path(home.resident()))
                .then()
                .statusCode(204);
        signed.as(Role.STREET, home.street())
                .delete(path(home.resident()))
                .then()
                .statusCode(404);
        signed.as(Role.STREET, home.street())
                .body(Map.of("purpose", "核对"))
                .post(path(home.resident()) + "/reveal")
                .then()
                .statusCode(200)
                .body("jpeg", nullValue());
    }

    private long looks(UUID resident, String purpose) {
        return row("select count(*) as n from audit.entry where action = 'resident.photo_read' and record_id = '"
                        + resident + "' and purpose = '" + purpose + "'")
                .getLong("n");
    }

    private Row row(String sql) {
        return Reactive.run(() -> pool.query(sql).execute()).iterator().next();
    }
}

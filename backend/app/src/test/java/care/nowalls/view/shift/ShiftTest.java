package care.nowalls.view.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.IncidentFixture;
import care.nowalls.incident.IncidentFixture.Household;
import care.nowalls.testing.Pages;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ShiftTest {

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Test
    void a_shift_is_handed_over_on_a_sheet_that_both_sign() {
        Household home = fixture.household();
        String open = fixture.signal(home.button(), SignalType.SOS);
        signed.as(Role.DESK)
                .body(Map.of("minutes", 30))
                .post("/api/v1/devices/" + home.button() + "/test-mode")
                .then()
                .statusCode(204);
        Map<String, Object> sheet =
                Map.of("dutyPhones", List.of(Map.of("name", "值班长", "reached", true)), "note", "无其他");
        String id = signed.as(Role.DESK)
                .body(sheet)
                .post("/api/v1/desk/handovers")
                .then()
                .statusCode(201)
                .body("from", notNullValue())
                .extract()
                .path("id");
        String path = "/api/v1/desk/handovers/" + id;
        signed.as(Role.DESK).post(path + "/sign").then().statusCode(422).body("code", equalTo("same-person"));
        signed.as(Role.LEADER).post(path + "/sign").then().statusCode(200).body("to", notNullValue());
        signed.as(Role.LEADER).post(path + "/sign").then().statusCode(409).body("code", equalTo("handover-signed"));
        signed.as(Role.DESK)
                .get(path)
                .then()
                .body("sheet.openIncidents.id", hasItem(open))
                .body("sheet.testsRunning.deviceId", hasItem(home.button().toString()))
                .body("sheet.dutyPhones[0].name", equalTo("值班长"), "handover.signedAt", notNullValue());
        signed.as(Role.STREET, home.street()).get(path).then().statusCode(403);
    }

    @Test
    void the_sheets_are_read_page_by_page_newest_first() {
        List<String> made = Stream.generate(this::handedOver).limit(3).toList();
        assertThat(Pages.ids(() -> signed.as(Role.LEADER), "/api/v1/desk/handovers", 2))
                .startsWith(made.reversed().toArray(String[]::new));
    }

    private String handedOver() {
        return signed.as(Role.DESK)
                .body(Map.of("dutyPhones", List.of()))
                .post("/api/v1/desk/handovers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_sheet_for_a_dead_desk_opens_with_the_passphrase_and_with_nothing_else() throws GeneralSecurityException {
        Household home = fixture.household();
        signed.as(Role.DESK).post("/api/v1/desk/emergency-sheet").then().statusCode(204);
        String file = signed.as(Role.DESK)
                .get("/api/v1/desk/emergency-sheet")
                .then()
                .statusCode(200)
                .body("name", startsWith("emergency-"))
                .extract()
                .path("content");
        assertThat(file).doesNotContain("李建国").doesNotContain(home.phone());
        signed.as(Role.DESK)
                .body(Map.of("purpose", "x"))
                .post("/api/v1/desk/emergency-sheet/passphrase")
                .then()
                .statusCode(403);
        String passphrase = signed.as(Role.LEADER)
                .body(Map.of("purpose", "封存信封"))
                .post("/api/v1/desk/emergency-sheet/passphrase")
                .then()
                .statusCode(200)
                .extract()
                .path("passphrase");
        assertThat(opened(file, passphrase)).contains("李建国", home.phone(), "4711#", home.daughterPhone());
        Assertions.assertThatThrownBy(() -> opened(file, "guess")).isInstanceOf(AEADBadTagException.class);
    }

    /** As the script in the file does. */
    private static String opened(String file, String passphrase) throws GeneralSecurityException {
        byte[] salt = part(file, "salt: bytes\\('([^']*)'\\)");
        byte[] nonce = part(file, "iv: bytes\\('([^']*)'\\)");
        byte[] sealed = part(file, "key, bytes\\('([^']*)'\\)");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, SelfOpening.key(passphrase, salt), new GCMParameterSpec(128, nonce));
        return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
    }

    private static byte[] part(String file, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(file);
        assertThat(found.find()).as(pattern).isTrue();
        return Base64.getDecoder().decode(found.group(1));
    }
}

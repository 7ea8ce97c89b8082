package care.nowalls.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import care.nowalls.contract.token.Role;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NotifyingTest {

    private static final String CHANNELS = "/api/v1/notification-channels/";
    private static final String LOG = "/api/v1/notifications";
    private static final String PHONE = "+8613800138000";

    @Inject
    Signed signed;

    @Inject
    Notifying notifying;

    private static Message.About about(int priority, String reference) {
        return new Message.About(priority, "test", reference, null);
    }

    private static String reference() {
        return "test:" + UUID.randomUUID();
    }

    private ValidatableResponse set(String channel, Map<String, ?> settings) {
        return signed.as(Role.ADMIN).body(settings).put(CHANNELS + channel).then();
    }

    private UUID send(Message message) {
        return Reactive.run(() -> notifying.send(message));
    }

    private String state(String reference) {
        return signed.as(Role.LEADER)
                .get(LOG + "?reference=" + reference)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].state");
    }

    private void settled(String reference, String state) {
        Waiting.until(reference + " is " + state, () -> state.equals(state(reference)));
    }

    private static Map<String, Object> template(Gateway gateway) {
        return Map.of(
                "method",
                "POST",
                "url",
                gateway.url("/sms?to={toNational}"),
                "headers",
                Map.of("X-Key", "{secret}"),
                "contentType",
                "application/json",
                "body",
                "{\"to\":\"{to}\",\"text\":\"{text}\",\"ref\":\"{id}\"}",
                "success",
                Map.of("status", List.of(200), "pointer", "/code", "equals", "0"));
    }

    @Test
    void without_a_gateway_the_log_says_that_nothing_was_sent() {
        try (Gateway gateway = new Gateway()) {
            set("SMS", Map.of("enabled", false, "http", template(gateway))).statusCode(200);
        }
        String reference = reference();
        send(Message.sms(PHONE, "请联系王秀英", about(1, reference)));
        settled(reference, "NOT_SENT");
        signed.as(Role.ADMIN)
                .get(LOG + "?reference=" + reference)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("no-gateway"), "items[0].to", equalTo("+86138****8000"));
    }

    @Test
    void an_sms_goes_out_as_the_template_says_and_its_answer_is_judged() {
        try (Gateway gateway = new Gateway()) {
            set("SMS", Map.of("enabled", true, "http", template(gateway), "secret", "s3cr3t-key"))
                    .statusCode(200)
                    .body("secretSet", equalTo(true));
            gateway.alwaysAnswers(200, "{\"code\":\"0\",\"echo\":\"+8613800138000 s3cr3t-key\"}");
            String reference = reference();
            UUID id = send(Message.sms(PHONE, "门牌 \"3号\"\n请去", about(1, reference)));
            settled(reference, "SENT");
            Gateway.Asked asked =
                    gateway.all(one -> one.body().contains(id.toString())).getFirst();
            assertThat(asked.target()).isEqualTo("/sms?to=13800138000");
            assertThat(asked.header("X-Key")).isEqualTo("s3cr3t-key");
            assertThat(asked.body()).contains("\"text\":\"门牌 \\\"3号\\\"\\u000a请去\"");
            signed.as(Role.ADMIN)
                    .get(LOG + "?reference=" + reference)
                    .then()
                    .body("items[0].answer", not(containsString("8613800138000")))
                    .body("items[0].answer", not(containsString("s3cr3t-key")));
            signed.as(Role.ADMIN)
                    .get(CHANNELS)
                    .then()
                    .body("items.channel", hasItem("SMS"), "items.size()", equalTo(Channel.values().length))
                    .body("next", nullValue());
            String shown = signed.as(Role.ADMIN).get(CHANNELS + "SMS").asString();
            assertThat(shown).doesNotContain("s3cr3t-key").contains("\"secretSet\":true");
        }
    }

    @Test
    void what_the_gateway_refuses_is_tried_again_later() {
        try (Gateway gateway = new Gateway()) {
            set("SMS", Map.of("enabled", true, "http", template(gateway))).statusCode(200);
            gateway.alwaysAnswers(200, "{\"code\":\"4\"}");
            String reference = reference();
            send(Message.sms(PHONE, "x", about(1, reference)));
            Waiting.until(
                    "an attempt was counted",
                    () -> "gateway-refused"
                            .equals(signed.as(Role.ADMIN)
                                    .get(LOG + "?reference=" + reference)
                                    .path("items[0].reason")));
            signed.as(Role.ADMIN)
                    .get(LOG + "?reference=" + reference)
                    .then()
                    .body("items[0].state", equalTo("PENDING"), "items[0].attempts", equalTo(1));
            assertThat(Reactive.run(() -> notifying.withdraw(reference))).isEqualTo(1);
            assertThat(state(reference)).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void a_webhook_is_signed_and_410_ends_it_until_somebody_retries() throws Exception {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        try (Gateway gateway = new Gateway()) {
            gateway.willAnswer(410, "");
            String reference = reference();
            String json = "{\"type\":\"offer.created\"}";
            UUID id = send(Message.webhook(gateway.url("/hook"), json, secret, about(3, reference)));
            settled(reference, "DEAD");
            signed.as(Role.ADMIN).post(LOG + "/" + id + "/retry").then().statusCode(200);
            settled(reference, "SENT");
            Gateway.Asked asked = gateway.all(one -> true).getLast();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signedText = id + "." + asked.header("webhook-timestamp") + "." + asked.body();
            String expected =
                    Base64.getEncoder().encodeToString(mac.doFinal(signedText.getBytes(StandardCharsets.UTF_8)));
            assertThat(asked.header("webhook-id")).isEqualTo(id.toString());
            assertThat(asked.header("webhook-signature")).isEqualTo("v1," + expected);
            assertThat(asked.body()).isEqualTo(json);
            signed.as(Role.ADMIN)
                    .post(LOG + "/" + id + "/retry")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("notification-not-retryable"));
        }
    }

    @Test
    void a_mail_reaches_a_real_mail_server() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("nowalls@example.org", "nowalls", "p4ss-w0rd");
        mail.start();
        try {
            Map<String, Object> smtp = Map.of(
                    "host", "127.0.0.1",
                    "port", mail.getSmtp().getPort(),
                    "security", "NONE",
                    "username", "nowalls",
                    "from", "nowalls@example.org");
            set("EMAIL", Map.of("enabled", true, "smtp", smtp, "secret", "p4ss-w0rd"))
                    .statusCode(200);
            String reference = reference();
            send(Message.email("wang@example.org", "交接班", "三个未结事件", about(3, reference)));
            settled(reference, "SENT");
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("交接班");
            assertThat(mail.getReceivedMessages()[0].getContent().toString()).contains("三个未结事件");
        } finally {
            mail.stop();
        }
    }

    @Test
    void quiet_hours_hold_everything_but_priority_1() {
        LocalTime now = Instant.now().atZone(DistrictTime.ZONE).toLocalTime();
        Map<String, Object> quiet = Map.of(
                "from", now.minusHours(1).toString(), "to", now.plusHours(2).toString());
        try (Gateway gateway = new Gateway()) {
            Map<String, Object> http = Map.of("method", "GET", "url", gateway.url("/call?n={to}&t={text}"));
            set("VOICE", Map.of("enabled", true, "http", http, "quiet", List.of(quiet)))
                    .statusCode(200);
            String hazard = reference();
            String life = reference();
            send(Message.voice(PHONE, "later", about(2, hazard)));
            send(Message.voice(PHONE, "now", about(1, life)));
            settled(life, "SENT");
            assertThat(state(hazard)).isEqualTo("PENDING");
            assertThat(gateway.heard(one -> one.target().contains("later"))).isFalse();
        }
    }

    @Test
    void settings_that_cannot_work_are_refused() {
        set("SMS", Map.of("enabled", true)).statusCode(422).body("code", equalTo("notification-settings-missing"));
        Map<String, Object> odd = Map.of("method", "GET", "url", "http://gw.example/{phone}");
        set("SMS", Map.of("enabled", true, "http", odd))
                .statusCode(422)
                .body("code", equalTo("notification-template-invalid"));
        set("WEBHOOK", Map.of("enabled", true, "secret", "short"))
                .statusCode(422)
                .body("code", equalTo("notification-secret-invalid"));
        signed.as(Role.LEADER)
                .body(Map.of("enabled", true))
                .put(CHANNELS + "SMS")
                .then()
                .statusCode(403);
        Assertions.assertThatThrownBy(() -> send(Message.sms("110", "x", about(1, reference()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_test_message_is_asked_for_by_the_administrator() {
        signed.as(Role.ADMIN)
                .body(Map.of("to", "admin@example.org"))
                .post(CHANNELS + "EMAIL/test")
                .then()
                .statusCode(202);
    }
}

package care.nowalls.notify.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideRulesTest {

    /** The example that the standard's own libraries are tested with. */
    @Test
    void the_signature_is_that_of_the_standard() {
        String key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        assertThat(WebhookSignature.of(
                        key,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(WebhookSignature.isKey(key)).isTrue();
        assertThat(WebhookSignature.isKey("whsec_c2hvcnQ=")).isFalse();
        assertThat(WebhookSignature.isKey("whsec_%%%")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1"
            })
    void addresses_of_our_own_networks_are_known(String address) throws UnknownHostException {
        assertThat(PublicAddresses.ownNetwork(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8::1", "100.128.0.1"})
    void others_are_not(String address) throws UnknownHostException {
        assertThat(PublicAddresses.ownNetwork(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void values_are_escaped_for_where_they_stand() {
        Map<String, String> values = Map.of("text", "a&b \"c\"\r\nd<e>", "to", "+861");
        assertThat(Filling.url("http://x/?n={to}&t={text}", values))
                .isEqualTo("http://x/?n=%2B861&t=a%26b%20%22c%22%0D%0Ad%3Ce%3E");
        assertThat(Filling.header("{text}", values)).doesNotContain("\r").doesNotContain("\n");
        assertThat(Filling.body("<t>{text}</t>", "text/xml", values))
                .isEqualTo("<t>a&amp;b &quot;c&quot;\r\nd&lt;e&gt;</t>");
        assertThat(Filling.body("{\"t\":\"{text}\"}", "application/json", values))
                .isEqualTo("{\"t\":\"a&b \\\"c\\\"\\u000d\\u000ad<e>\"}");
        assertThat(Filling.unknown("{to} {phone}")).containsExactly("phone");
    }
}

package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChirpStackCodecTest {
    private final ChirpStackCodec codec = new ChirpStackCodec();

    private List<Report> read(String what) throws Undecodable {
        return Payloads.of(codec, what).read();
    }

    private static String topic(String devEui, String event) {
        return "application/17c82e96-be03-4f38-aef3-f83d48582d97/device/" + devEui + "/event/" + event;
    }

    @Test
    void aPressIsNamedByItsDeduplicationId() throws Exception {
        List<Report> reports = read("WS101 short press");

        Reading.Event event = Payloads.event(reports);
        assertThat(event.eventId()).isEqualTo("3ac7e3c4-4401-4b8d-9386-a5c902f92001:sos");
        assertThat(event.type()).isEqualTo(SignalType.SOS);
        assertThat(event.battery()).isEqualTo(100);
        assertThat(event.claimedAt()).isEqualTo(Instant.parse("2026-11-27T08:15:03.775023Z"));
        assertThat(event.data()).containsEntry("button_event", Map.of("status", "short press", "msgid", 528164));
        assertThat(reports.getFirst().device()).isEqualTo(new DeviceAddress("24e124535b316056", true));
    }

    @Test
    void whatAPressMeansIsSaidByTheProfile() throws Exception {
        RawMessage message = Payloads.of(codec, "WS101 double press").message();
        Profile own = new Profile("SOS_BUTTON", Map.of("double", "service", "long", "no such word"));

        assertThat(Payloads.event(codec.read(message, device -> own)).type()).isEqualTo(SignalType.SERVICE);
        RawMessage longPress = Payloads.of(codec, "WS101 long press").message();
        assertThat(Payloads.event(codec.read(longPress, device -> own)).type()).isEqualTo(SignalType.SOS);
    }

    @Test
    void oneFallIsOneEventThoughTheUplinkTellsItTwice() throws Exception {
        assertThat(Payloads.event(read("VS373 fall")).type()).isEqualTo(SignalType.FALL);
    }

    @Test
    void aStoredFallOfTheLastHourCountsAndAnOlderOneDoesNot() throws Exception {
        Reading.Event event = Payloads.event(read("VS373 stored fall of 15 min ago, and one of yesterday"));

        assertThat(event.type()).isEqualTo(SignalType.FALL);
        assertThat(event.claimedAt()).isEqualTo(Instant.parse("2026-11-27T08:00:03Z"));
    }

    @Test
    void twoEventsOfOneUplinkHaveTwoNames() throws Exception {
        String json = """
                {"deduplicationId":"d1","object":{"button_event":"short press","tamper_status":"uninstalled"}}""";

        List<Report> reports = codec.read(
                new RawMessage(topic("24E124535B316056", "up"), json.getBytes(StandardCharsets.UTF_8)),
                d -> Profile.UNKNOWN);

        assertThat(reports)
                .extracting(report -> ((Reading.Event) report.reading()).eventId())
                .containsExactly("d1:sos", "d1:tamper");
    }

    @Test
    void aMessageThatNamesAnotherDeviceThanItsTopicIsRefused() {
        byte[] json = Payloads.bytes("chirpstack/ws101-short.json");

        assertThatThrownBy(
                        () -> codec.read(new RawMessage(topic("24e124535b316057", "up"), json), d -> Profile.UNKNOWN))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("another device");
        assertThatThrownBy(() -> codec.read(new RawMessage(topic("x", "up"), json), d -> Profile.UNKNOWN))
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void anUplinkThatNobodyDecodedIsShownToTheAdministrator() {
        assertThatThrownBy(() -> read("uplink without decoder"))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("device profile");
    }
}

package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Zigbee2MqttCodecTest {
    private final Zigbee2MqttCodec codec = new Zigbee2MqttCodec();

    private List<Report> read(String what) throws Undecodable {
        return Payloads.of(codec, what).read();
    }

    private List<Report> read(String topic, String json) throws Undecodable {
        return codec.read(new RawMessage(topic, json.getBytes(StandardCharsets.UTF_8)), d -> Profile.UNKNOWN);
    }

    @Test
    void aFriendlyNameMayHaveSlashesAndSpaces() throws Exception {
        assertThat(read("contact false (open)").getFirst().device())
                .isEqualTo(new DeviceAddress("home12/front door", true));
    }

    @Test
    void contactTrueIsClosed() throws Exception {
        assertThat(Payloads.event(read("contact false (open)")).type()).isEqualTo(SignalType.DOOR);
        assertThat(read("contact true (closed)").getFirst().reading()).isEqualTo(new Reading.Heartbeat(100));
        assertThat(Payloads.event(read("contact false, as pull cord")).type()).isEqualTo(SignalType.SOS);
    }

    @Test
    void bothFormsOfAvailabilityAreUnderstood() throws Exception {
        for (String form : List.of("", ", older form")) {
            assertThat(read("availability online" + form).getFirst())
                    .isEqualTo(new Report(new DeviceAddress("home12/bedroom/sos", true), new Reading.Heartbeat(null)));
            assertThat(read("availability offline" + form).getFirst().reading()).isEqualTo(new Reading.Gone());
        }
    }

    @Test
    void leavingABedIsAnEventAndLeavingARoomIsNot() throws Exception {
        assertThat(Payloads.event(read("occupancy over, as bed sensor")).type()).isEqualTo(SignalType.BED_EXIT);
        assertThat(read("occupancy over").getFirst().reading()).isEqualTo(new Reading.Heartbeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "gas", "carbon_monoxide", "water_leak", "sos", "tamper", "battery_low"})
    void aFalseOrMissingValueIsNoEvent(String field) throws Exception {
        assertThat(read("zigbee2mqtt/a", "{\"" + field + "\":false}").getFirst().reading())
                .isEqualTo(new Reading.Heartbeat(null));
        assertThat(read("zigbee2mqtt/a", "{\"" + field + "\":null}").getFirst().reading())
                .isEqualTo(new Reading.Heartbeat(null));
    }

    @Test
    void emergencyIsAnAlarmWhateverTheDeviceIs() throws Exception {
        assertThat(Payloads.event(read("zigbee2mqtt/a", "{\"action\":\"emergency\"}"))
                        .type())
                .isEqualTo(SignalType.SOS);
    }

    @Test
    void theClockOfTheBridgeIsKeptAsAClaim() throws Exception {
        assertThat(Payloads.event(read("water_leak")).claimedAt()).isEqualTo(Instant.parse("2026-11-27T08:15:03Z"));
    }

    @Test
    void whatIsNotFromADeviceIsPassedOver() {
        for (String topic :
                List.of("bridge/devices", "home12/bridge/logging", "lamp/set", "home12/lamp/get", "lamp/set/state")) {
            assertThat(codec.passesOver("zigbee2mqtt/" + topic)).as(topic).isTrue();
        }
        for (String topic : List.of("bridge/state", "home12/bridge/state", "sunset", "home12/bridgeroom/sos")) {
            assertThat(codec.passesOver("zigbee2mqtt/" + topic)).as(topic).isFalse();
        }
    }

    @Test
    void aDeletedRetainedMessageSaysNothing() throws Exception {
        assertThat(read("zigbee2mqtt/a", "")).isEmpty();
    }
}

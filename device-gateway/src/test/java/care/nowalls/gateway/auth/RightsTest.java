package care.nowalls.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.TopicFilter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    private final UUID id = UUID.randomUUID();
    private final Rights device = Rights.ofDevice(id);
    private final Rights bridge = bridge("application/#");

    private static Rights bridge(String filter) {
        return Rights.ofBridge(new DirectoryBridge(UUID.randomUUID(), "", "", "chirpstack", filter, true));
    }

    @Test
    void aDevicePublishesBelowItsOwnTopicButNotWhatIsSaidToIt() {
        assertThat(device.mayPublish("nowalls/v1/" + id + "/event")).isTrue();
        assertThat(device.mayPublish("nowalls/v1/" + id + "/scaip")).isTrue();
        assertThat(device.mayPublish("nowalls/v1/" + id + "/command")).isFalse();
        assertThat(device.mayPublish("nowalls/v1/" + id + "/scaip/response")).isFalse();
        assertThat(device.mayPublish("nowalls/v1/" + id)).isFalse();
        assertThat(device.mayPublish("nowalls/v1/" + UUID.randomUUID() + "/event"))
                .isFalse();
        assertThat(device.mayPublish("zigbee2mqtt/a")).isFalse();
    }

    @Test
    void aDeviceReadsOnlyWhatIsSaidToIt() {
        assertThat(device.maySubscribe("nowalls/v1/" + id + "/command")).isTrue();
        assertThat(device.maySubscribe("nowalls/v1/" + id + "/scaip/response")).isTrue();
        assertThat(device.maySubscribe("nowalls/v1/" + id + "/event")).isFalse();
        assertThat(device.maySubscribe("nowalls/v1/+/command")).isFalse();
        assertThat(device.maySubscribe("#")).isFalse();
        assertThat(device.maySubscribe("$share/g/#")).isFalse();
        assertThat(device.mayReceive("nowalls/v1/" + id + "/command")).isTrue();
        assertThat(device.mayReceive("nowalls/v1/x/command")).isFalse();
    }

    @Test
    void aBridgeStaysBelowItsFilterAndNeverSpeaksAsOneOfOurDevices() {
        assertThat(bridge.mayPublish("application/a/device/b/event/up")).isTrue();
        assertThat(bridge.mayPublish("zigbee2mqtt/a")).isFalse();
        assertThat(bridge.mayPublish("application/+/x")).isFalse();
        assertThat(bridge.maySubscribe("application/+/device/+/command/down")).isTrue();
        assertThat(bridge.maySubscribe("+/a/device/b/command/down")).isFalse();
        assertThat(bridge("+/events/rpc").mayPublish("nowalls/events/rpc")).isFalse();
        assertThat(bridge("+/events/rpc").mayPublish("shelly-1/events/rpc")).isTrue();
    }

    @Test
    void nobodyMayNothingAndTheGatewayEverything() {
        assertThat(Rights.NONE.mayPublish("a")).isFalse();
        assertThat(Rights.NONE.maySubscribe("a")).isFalse();
        assertThat(Rights.ofGateway().maySubscribe("$share/gateways/nowalls/v1/#"))
                .isTrue();
        assertThat(Rights.ofGateway().mayPublish("nowalls/v1/" + id + "/command"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a/#, a/b/c, true",
        "a/#, a, true",
        "a/+, a/b, true",
        "a/+, a/b/c, false",
        "+, a, true",
        "#, $SYS/x, false",
        "+/x, $SYS/x, false",
        "$SYS/#, $SYS/x, true",
        "a/b, a/b/, false",
        "a//b, a//b, true",
        "a/+/b, a//b, true"
    })
    void filtersMatchAsMqttSays(String filter, String topic, boolean matches) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "a/#, a/+/c, true",
        "a/+, a/#, false",
        "a/+/c, a/b/c, true",
        "a/b, a/+, false",
        "#, a/#, true",
        "+/b, +/b, true"
    })
    void aFilterCoversNarrowerOnes(String wide, String narrow, boolean covers) {
        assertThat(new TopicFilter(wide).covers(new TopicFilter(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "application/#, application/+/device/+/event/+, true",
        "application/x, application/+/device/+/event/+, false",
        "+/events/rpc, tele/#, true",
        "+/events/rpc, tele/x/#, false",
        "+/b, a/#, true",
        "a, a/#, true",
        "a/b, a, false"
    })
    void filtersOverlapWhenATopicMatchesBoth(String one, String other, boolean overlap) {
        assertThat(new TopicFilter(one).overlaps(new TopicFilter(other))).isEqualTo(overlap);
        assertThat(new TopicFilter(other).overlaps(new TopicFilter(one))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/#/b", "a#", "+a/b", "a/b+"})
    void aMalformedFilterIsSeen(String filter) {
        assertThat(new TopicFilter(filter).wellFormed()).isFalse();
    }
}

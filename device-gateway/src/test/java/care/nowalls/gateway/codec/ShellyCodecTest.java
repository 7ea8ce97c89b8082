package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellyCodecTest {
    private final ShellyCodec codec = new ShellyCodec();

    private List<Report> read(String what) throws Undecodable {
        return Payloads.of(codec, what).read();
    }

    @Test
    void aPushIsAPressOfTheDeviceThatThePrefixNames() throws Exception {
        List<Report> reports = read("NotifyEvent single_push");

        assertThat(Payloads.event(reports).type()).isEqualTo(SignalType.SOS);
        assertThat(Payloads.event(reports).claimedAt()).isEqualTo(Instant.parse("2026-11-27T08:15:03.040Z"));
        assertThat(reports.getFirst().device()).isEqualTo(new DeviceAddress("shellyplusi4-a8032abe54dc", true));
        assertThat(read("NotifyEvent btn_down").getFirst().reading()).isEqualTo(new Reading.Heartbeat(null));
    }

    @Test
    void detectorsTellAlarmAndBattery() throws Exception {
        assertThat(Payloads.event(read("NotifyStatus smoke alarm")).type()).isEqualTo(SignalType.SMOKE);
        assertThat(Payloads.event(read("NotifyStatus flood alarm")).type()).isEqualTo(SignalType.WATER);
        assertThat(read("NotifyFullStatus with battery").getFirst().reading()).isEqualTo(new Reading.Heartbeat(64));
    }

    @Test
    void itsLastWillMakesItUnreachable() throws Exception {
        assertThat(read("online false").getFirst().reading()).isEqualTo(new Reading.Gone());
    }

    @Test
    void onlyItsOwnTopicsAreRead() {
        assertThat(codec.reads("shelly-1/events/rpc")).isTrue();
        assertThat(codec.reads("shelly-1/online")).isTrue();
        assertThat(codec.reads("a/b/events/rpc")).isFalse();
        assertThat(codec.reads("/online")).isFalse();
        assertThatThrownBy(() -> codec.read(
                        new RawMessage("s/events/rpc", "{\"method\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
                        d -> Profile.UNKNOWN))
                .isInstanceOf(Undecodable.class);
    }
}

package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasmotaCodecTest {
    private final TasmotaCodec codec = new TasmotaCodec();

    private List<Report> read(String what) throws Undecodable {
        return Payloads.of(codec, what).read();
    }

    @Test
    void aLastWillMakesItsDeviceUnreachable() throws Exception {
        assertThat(read("LWT Offline"))
                .containsExactly(new Report(new DeviceAddress("zb-home12", true), new Reading.Gone()));
        assertThat(read("LWT Online").getFirst().reading()).isEqualTo(new Reading.Heartbeat(null));
    }

    @Test
    void aZigbeeDeviceIsNamedBelowItsBridge() throws Exception {
        assertThat(read("ZbReceived Fire").getFirst().device()).isEqualTo(new DeviceAddress("zb-home12/Smoke", true));
        assertThat(read("ZbReceived of a device without name").getFirst().device())
                .isEqualTo(new DeviceAddress("zb-home12/0x4F2E", true));
    }

    @Test
    void eachDeviceOfAMessageIsHeard() throws Exception {
        assertThat(read("ZbReceived of two devices"))
                .extracting(report -> report.device().name())
                .containsExactly("zb-home12/Smoke", "zb-home12/Hall");
    }

    @Test
    void contactOneIsOpen() throws Exception {
        assertThat(Payloads.event(read("ZbReceived Contact 1 (open)")).type()).isEqualTo(SignalType.DOOR);
        assertThat(read("ZbReceived Contact 0").getFirst().reading()).isEqualTo(new Reading.Heartbeat(null));
    }

    @Test
    void aBareZoneStatusIsTheAlarmOfItsKind() throws Exception {
        assertThat(Payloads.event(read("ZbReceived, zone status only, as gas detector"))
                        .type())
                .isEqualTo(SignalType.GAS);
        assertThat(read("ZbReceived, zone status tamper and battery"))
                .extracting(report -> ((Reading.Event) report.reading()).type())
                .containsExactly(SignalType.TAMPER, SignalType.LOW_BATTERY);
    }

    @Test
    void aSwitchInputIsTheContactOfItsKind() throws Exception {
        assertThat(Payloads.event(read("SENSOR, switch input ON, as pull cord")).type())
                .isEqualTo(SignalType.SOS);
        assertThat(read("SENSOR, switch input ON, as anything else").getFirst().reading())
                .isEqualTo(new Reading.Heartbeat(null));
    }
}

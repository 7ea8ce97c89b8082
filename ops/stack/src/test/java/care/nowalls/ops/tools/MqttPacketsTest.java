package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.tools.MqttPackets.Packet;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MqttPacketsTest {

    @Test
    void aPacketIsReadAsItWasWrittenHoweverLongItIs() throws IOException {
        for (int length : new int[] {0, 100, 127, 128, 20_000}) {
            Packet read = read(MqttPackets.publish(258, "a/b", new byte[length]));

            assertThat(read.type()).isEqualTo(MqttPackets.PUBLISH);
            assertThat(read.flags()).isEqualTo(0b10);
            assertThat(read.body()).hasSize(2 + 3 + 2 + length);
        }
    }

    @Test
    void anAcknowledgementCarriesItsNumber() throws IOException {
        Packet read = read(MqttPackets.puback(0xabcd));

        assertThat(read.type()).isEqualTo(MqttPackets.PUBACK);
        assertThat(read.id()).isEqualTo(0xabcd);
    }

    @Test
    void aLoginSaysWhoItIsAndWhetherItsSessionStays() throws IOException {
        byte[] kept =
                read(MqttPackets.connect("D1:line", "D1", "secret", false, 20)).body();
        byte[] clean =
                read(MqttPackets.connect("D1:line", "D1", "secret", true, 20)).body();

        assertThat(new String(kept, UTF_8)).contains("MQTT", "D1:line", "secret");
        assertThat(kept[7] & 0b10).isZero();
        assertThat(clean[7] & 0b10).isEqualTo(0b10);
    }

    private static Packet read(byte[] packet) throws IOException {
        return MqttPackets.read(new DataInputStream(new ByteArrayInputStream(packet)));
    }
}

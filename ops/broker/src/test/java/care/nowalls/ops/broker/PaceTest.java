package care.nowalls.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long NOW = Long.MAX_VALUE - 5_000_000_000L;

    private static Duration last(Pace pace, int messages, int bytes, long now) {
        return IntStream.range(0, messages)
                .mapToObj(i -> pace.take(bytes, now))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    @Test
    void aDeviceSendsFiveHundredAtOnceAndThenWaitsTenMillisecondsForEach() {
        Pace pace = Pace.ofDevice();

        assertThat(last(pace, 500, 50, NOW)).isZero();
        assertThat(pace.take(50, NOW)).isEqualTo(Duration.ofMillis(10));
        assertThat(last(pace, 99, 50, NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatItDidNotUseComesBackWithTimeThoughNanosecondsOverflow() {
        Pace pace = Pace.ofDevice();
        last(pace, 600, 0, NOW);

        assertThat(pace.take(0, NOW + Duration.ofSeconds(10).toNanos())).isZero();
    }

    @Test
    void aLongMessageCountsForSeveral() {
        assertThat(last(Pace.ofDevice(), 100, 70 * 1024, NOW)).isZero();
        assertThat(last(Pace.ofDevice(), 101, 70 * 1024, NOW)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aBridgeMaySendMoreAndTheGatewaysAnswersWaitForNothing() throws Exception {
        Publishing publishing = new Publishing();
        publishing.grant("B", Rights.read("{\"publish\":[\"zigbee2mqtt/#\"],\"never\":[],\"subscribe\":[]}"));
        publishing.grant("D", Rights.read("{\"publish\":[\"nowalls/v1/D/+\"],\"never\":[],\"subscribe\":[]}"));

        assertThat(waits(publishing, "B", "zigbee2mqtt/x")).isEqualTo(Duration.ofSeconds(10));
        assertThat(waits(publishing, "D", "nowalls/v1/D/event")).isEqualTo(Duration.ofSeconds(55));
        assertThat(waits(publishing, "gateway", "nowalls/v1/D/command")).isZero();
        assertThat(waits(publishing, "gateway", "nowalls/v1/D/scaip/response")).isZero();
    }

    @Test
    void whoSpeaksInADevicesPlaceUnderTheGatewaysAccountIsSlowedToo() {
        assertThat(waits(new Publishing(), "gateway", "nowalls/v1/D/event")).isEqualTo(Duration.ofSeconds(10));
    }

    private static Duration waits(Publishing publishing, String account, String topic) {
        return IntStream.range(0, 6_000)
                .mapToObj(i -> publishing.pause(account, topic, 0, NOW))
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}

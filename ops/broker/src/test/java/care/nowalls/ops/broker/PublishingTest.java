package care.nowalls.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishingTest {

    @Test
    void aDevicePublishesOnlyBelowItsOwnTopic() {
        assertThat(Publishing.allows("D1", "nowalls/v1/D1/event")).isTrue();
        assertThat(Publishing.allows("D1", "nowalls/v1/D1/scaip")).isTrue();
        assertThat(Publishing.allows("D1", "nowalls/v1/D12/event")).isFalse();
        assertThat(Publishing.allows("D1", "nowalls/v1/D1")).isFalse();
    }

    @Test
    void aDeviceCannotPlayTheGateway() {
        assertThat(Publishing.allows("D1", "nowalls/v1/D1/command")).isFalse();
        assertThat(Publishing.allows("D1", "nowalls/v1/D1/scaip/response")).isFalse();
        assertThat(Publishing.allows("gateway", "nowalls/v1/D1/command")).isTrue();
    }
}

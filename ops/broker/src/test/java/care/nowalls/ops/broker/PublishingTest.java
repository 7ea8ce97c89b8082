package care.nowalls.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final String DEVICE = """
            {"result":"allow","publish":["nowalls/v1/D1/+","nowalls/v1/D1/+/#"],
             "never":["nowalls/v1/D1/command","nowalls/v1/D1/scaip/response"],
             "subscribe":["nowalls/v1/D1/command"]}""";
    private static final String BRIDGE = """
            {"result":"allow","publish":["application/#"],"never":["nowalls/#"],"subscribe":["application/#"]}""";

    private final Publishing publishing = new Publishing();

    private boolean allows(String account, String topic) {
        return publishing.allows(account, topic);
    }

    @Test
    void anAccountPublishesWhereAGatewaySaidItMay() throws Exception {
        publishing.grant("D1", Rights.read(DEVICE));
        publishing.grant("B1", Rights.read(BRIDGE));

        assertThat(allows("D1", "nowalls/v1/D1/event")).isTrue();
        assertThat(allows("D1", "nowalls/v1/D1/scaip")).isTrue();
        assertThat(allows("D1", "nowalls/v1/D12/event")).isFalse();
        assertThat(allows("D1", "nowalls/v1/D1")).isFalse();
        assertThat(allows("D1", "nowalls/v1/D1/command")).isFalse();
        assertThat(allows("D1", "nowalls/v1/D1/scaip/response")).isFalse();
        assertThat(allows("B1", "application/a/device/b/event/up")).isTrue();
        assertThat(allows("B1", "nowalls/v1/D1/event")).isFalse();
    }

    @Test
    void nobodyElsePublishesAnythingAndTheGatewayEverything() {
        assertThat(allows("stranger", "nowalls/v1/stranger/event")).isFalse();
        assertThat(allows("gateway", "nowalls/v1/D1/command")).isTrue();
    }

    @Test
    void wildcardsNeverReachTheBrokersOwnTopics() {
        assertThat(Rights.matches("#", "$SYS/broker")).isFalse();
        assertThat(Rights.matches("+/events/rpc", "shelly-1/events/rpc")).isTrue();
        assertThat(Rights.matches("tele/#", "tele")).isTrue();
        assertThat(Rights.matches("tele/+", "tele/a/b")).isFalse();
    }

    @Test
    void theCommonNameIsFoundInASubject() {
        assertThat(Certificates.commonName("CN=D1,O=Homes")).isEqualTo("D1");
        assertThat(Certificates.commonName("O=Homes")).isNull();
    }
}

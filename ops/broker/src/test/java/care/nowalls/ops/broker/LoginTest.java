package care.nowalls.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {

    @Test
    void aClientIdIsTheDeviceOrBeginsWithItAndAColon() {
        assertThat(new Login("D1", "D1", "x").isConsistent()).isTrue();
        assertThat(new Login("D1:pub", "D1", "x").isConsistent()).isTrue();
        assertThat(new Login("D12", "D1", "x").isConsistent()).isFalse();
        assertThat(new Login("D2", "D1", "x").isConsistent()).isFalse();
    }

    @Test
    void aUserNameThatIsATopicFilterIsRefused() {
        assertThat(new Login("+", "+", "x").isConsistent()).isFalse();
        assertThat(new Login("#", "#", "x").isConsistent()).isFalse();
        assertThat(new Login("a/b", "a/b", "x").isConsistent()).isFalse();
        assertThat(new Login("", "", "x").isConsistent()).isFalse();
    }

    @Test
    void whatAClientSendsCannotBreakOutOfTheJson() {
        Login login = new Login("a\"b", "c\\d", "e\nf");

        assertThat(login.json()).isEqualTo("""
                {"clientId":"a\\"b","username":"c\\\\d","password":"e\\u000af"}""");
    }

    @Test
    void theGatewaysPasswordIsOnlyGoodForAGatewaysClientId() {
        GatewayAccount account = new GatewayAccount("secret");

        assertThat(account.admits(new Login("gateway-1", "gateway", "secret"))).isTrue();
        assertThat(account.admits(new Login("D1", "gateway", "secret"))).isFalse();
        assertThat(account.admits(new Login("gateway-1", "gateway", "wrong"))).isFalse();
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new Login("D1", "D1", "secret").toString()).doesNotContain("secret");
    }
}

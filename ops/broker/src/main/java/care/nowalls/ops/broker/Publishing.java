package care.nowalls.ops.broker;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An account publishes where the gateways said it may; anything else is never delivered: MQTT 5 gets reason 0x87 and is
 * then closed, a 3.1.1 client, which cannot be told, is closed at once.
 */
final class Publishing implements PublishAuthorizer {

    private static final String ACCOUNT = "nowalls-account";

    /** Of the accounts that are or were connected; as many as there are devices and bridges. */
    private final Map<String, Rights> rights = new ConcurrentHashMap<>();

    Publishing() {
        rights.put(GatewayAccount.NAME, Rights.ALL);
    }

    /** Keeps who this connection is; called before the login is accepted. */
    static void remember(ConnectionInformation connection, String username) {
        connection.getConnectionAttributeStore().putAsString(ACCOUNT, username);
    }

    /** What an account may do from now on. */
    void grant(String username, Rights granted) {
        rights.put(username, granted);
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
        Optional<String> account =
                input.getConnectionInformation().getConnectionAttributeStore().getAsString(ACCOUNT);
        String topic = input.getPublishPacket().getTopic();
        if (account.filter(name -> allows(name, topic)).isPresent()) {
            output.authorizeSuccessfully();
        } else {
            output.failAuthorization(AckReasonCode.NOT_AUTHORIZED, "not this account's topic");
        }
    }

    boolean allows(String account, String topic) {
        return rights.getOrDefault(account, Rights.NONE).mayPublish(topic);
    }
}

package care.nowalls.ops.broker;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import java.util.Optional;

/**
 * A device publishes below its own topic except its commands; anything else is never delivered: MQTT 5 gets reason 0x87
 * and is then closed, a 3.1.1 client, which cannot be told, is closed at once.
 */
final class Publishing implements PublishAuthorizer {

    private static final String ACCOUNT = "nowalls-account";

    /** Keeps who this connection is; called when the login is accepted. */
    static void remember(ConnectionInformation connection, String username) {
        connection.getConnectionAttributeStore().putAsString(ACCOUNT, username);
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
        Optional<String> account =
                input.getConnectionInformation().getConnectionAttributeStore().getAsString(ACCOUNT);
        String topic = input.getPublishPacket().getTopic();
        if (account.filter(name -> allows(name, topic)).isPresent()) {
            output.authorizeSuccessfully();
        } else {
            output.failAuthorization(AckReasonCode.NOT_AUTHORIZED, "not this device's topic");
        }
    }

    static boolean allows(String account, String topic) {
        if (account.equals(GatewayAccount.NAME)) {
            return true;
        }
        String own = "nowalls/v1/" + account + "/";
        return topic.startsWith(own) && !topic.equals(own + "command") && !topic.equals(own + "scaip/response");
    }
}

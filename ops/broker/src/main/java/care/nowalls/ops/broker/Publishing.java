package care.nowalls.ops.broker;

import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.general.MqttVersion;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.services.Services;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * An account publishes where the gateways said it may; anything else is never delivered: MQTT 5 gets reason 0x87 and is
 * then closed, a 3.1.1 client, which cannot be told, is closed at once.
 *
 * <p>An account that floods is slowed, in its own order, while all others go on. That needs a sender that waits for its
 * acknowledgements, of which MQTT 5 lets it owe no more than {@link BrokerConfiguration#RECEIVE_MAXIMUM}: what is sent at
 * QoS 0 or over 3.1.1 would pile up here instead, and is not slowed.
 */
final class Publishing implements PublishAuthorizer {

    private static final String ACCOUNT = "nowalls-account";
    private static final List<String> ANSWERS = List.of("nowalls/v1/+/command", "nowalls/v1/+/scaip/response");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Of the accounts that are or were connected; as many as there are devices and bridges. */
    private final Map<String, Rights> rights = new ConcurrentHashMap<>();

    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

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
        PublishPacket packet = input.getPublishPacket();
        if (account.filter(name -> allows(name, packet.getTopic())).isEmpty()) {
            output.failAuthorization(AckReasonCode.NOT_AUTHORIZED, "not this account's topic");
            return;
        }
        output.authorizeSuccessfully();
        if (packet.getQos() != Qos.AT_MOST_ONCE
                && input.getConnectionInformation().getMqttVersion() == MqttVersion.V_5) {
            int bytes = packet.getPayload().map(ByteBuffer::remaining).orElse(0);
            slow(output, pause(account.get(), packet.getTopic(), bytes, System.nanoTime()));
        }
    }

    private static void slow(PublishAuthorizerOutput output, Duration pause) {
        if (pause.isPositive()) {
            Async<PublishAuthorizerOutput> later = output.async(LONGEST_WAIT, TimeoutFallback.SUCCESS);
            var _ = Services.extensionExecutorService().schedule(later::resume, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * How long this account's next message waits. The gateways' own words to devices do not; what somebody says under their
     * account in a device's place is slowed like any device's.
     */
    Duration pause(String account, String topic, int bytes, long now) {
        boolean gateway = account.equals(GatewayAccount.NAME);
        return gateway && ANSWERS.stream().anyMatch(filter -> Rights.matches(filter, topic))
                ? Duration.ZERO
                : paces.computeIfAbsent(account, this::pace).take(bytes, now);
    }

    private Pace pace(String account) {
        return rights.getOrDefault(account, Rights.NONE).ofBridge() ? Pace.ofBridge() : Pace.ofDevice();
    }

    boolean allows(String account, String topic) {
        return rights.getOrDefault(account, Rights.NONE).mayPublish(topic);
    }
}

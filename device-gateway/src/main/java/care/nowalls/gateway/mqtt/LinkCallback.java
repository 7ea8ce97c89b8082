package care.nowalls.gateway.mqtt;

import care.nowalls.gateway.codec.RawMessage;
import java.util.function.BiConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;

/** What Paho calls. A callback that throws would close the connection, so nothing gets past {@link #messageArrived}. */
final class LinkCallback implements MqttCallback {
    private static final Logger LOG = Logger.getLogger(LinkCallback.class);
    private final MqttAsyncClient client;
    private final String name;
    private final Arrivals arrivals;
    private final BiConsumer<MqttAsyncClient, String> lost;

    LinkCallback(MqttAsyncClient client, String name, Arrivals arrivals, BiConsumer<MqttAsyncClient, String> lost) {
        this.client = client;
        this.name = name;
        this.arrivals = arrivals;
        this.lost = lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            arrivals.arrived(
                    new RawMessage(topic, message.getPayload(), message.isRetained()), acknowledgement(message));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (Throwable problem) {
            // not acknowledged: the broker brings it again after the next connect
            LOG.errorf(problem, "%s: a message on %s could not be handled", name, topic);
        }
    }

    private Runnable acknowledgement(MqttMessage message) {
        int id = message.getId();
        int qos = message.getQos();
        if (qos == 0) {
            return () -> {};
        }
        return () -> {
            try {
                client.messageArrivedComplete(id, qos);
            } catch (MqttException | RuntimeException connectionGone) { // Paho's own parts are null once it is closed
                LOG.debugf("%s: acknowledgement %d not sent, the message will come again", name, id);
            }
        };
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost.accept(client, String.valueOf(response.getException() == null ? response : response.getException()));
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warnf("%s: %s", name, exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // answers are read where a publication was made
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // BrokerLink waits for it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // no enhanced authentication
    }
}

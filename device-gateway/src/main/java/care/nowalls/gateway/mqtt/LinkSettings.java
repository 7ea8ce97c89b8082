package care.nowalls.gateway.mqtt;

import java.time.Duration;
import java.util.List;

/**
 * One connection to the broker.
 *
 * @param url {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId fixed name of the session
 * @param password of the gateway's account
 * @param filters what it subscribes to, each time it connects
 * @param qos of the subscriptions
 * @param session how long the broker keeps the session while we are away; zero begins a clean one each time
 * @param tls whom to trust and what to show, for {@code ssl}
 */
public record LinkSettings(
        String url, String clientId, String password, List<String> filters, int qos, Duration session, BrokerTls tls) {

    boolean persistent() {
        return !session.isZero();
    }
}

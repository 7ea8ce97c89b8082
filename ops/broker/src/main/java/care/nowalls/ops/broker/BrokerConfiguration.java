package care.nowalls.ops.broker;

/** HiveMQ's settings: what is queued survives kill -9, limits are generous, nothing is reported to the vendor. */
final class BrokerConfiguration {

    /** Bytes of the largest packet. */
    static final int MAX_PACKET = 1024 * 1024;

    /** Messages that a sender of MQTT 5 may have unacknowledged. */
    static final int RECEIVE_MAXIMUM = 500;

    private BrokerConfiguration() {}

    /** {@code tls}: the listener for TLS, or nothing. */
    static String xml(int port, String tls) {
        return """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>
                    %s
                  </listeners>
                  <mqtt>
                    <queued-messages><max-queue-size>1000000</max-queue-size><strategy>discard</strategy></queued-messages>
                    <packets><max-packet-size>%d</max-packet-size></packets>
                    <receive-maximum><server-receive-maximum>%d</server-receive-maximum></receive-maximum>
                  </mqtt>
                  <restrictions><max-client-id-length>256</max-client-id-length></restrictions>
                  <security><allow-empty-client-id><enabled>false</enabled></allow-empty-client-id></security>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                  <persistence><mode>file</mode></persistence>
                </hivemq>
                """.formatted(port, tls, MAX_PACKET, RECEIVE_MAXIMUM);
    }
}

package care.nowalls.ops.stack;

import care.nowalls.ops.network.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each program finds the others on 127.0.0.1: directly, or through relays that can be made a bad network.
 *
 * @param ports of the programs themselves
 * @param relayed whether through relays
 */
record Routes(StackPorts ports, boolean relayed) {

    private static final int BROKER = 10;
    private static final int HOOK = 11;
    private static final int REDIS_OF_GATEWAY = 12;
    private static final int POSTGRES = 13;
    private static final int REDIS_OF_BACKEND = 14;
    private static final int BACKEND = 20;

    /** Of the broker, for devices. */
    int brokerOfDevices() {
        return relayed ? ports.relay(0, BROKER) : ports.mqtt();
    }

    /** Of the broker, for a gateway. */
    int broker(int gateway) {
        return relayed ? ports.relay(gateway, BROKER) : ports.mqtt();
    }

    /** Of a gateway, for the broker's questions. */
    int hook(int gateway) {
        return relayed ? ports.relay(gateway, HOOK) : ports.gateway(gateway);
    }

    int redisOfGateway(int gateway) {
        return relayed ? ports.relay(gateway, REDIS_OF_GATEWAY) : ports.redis();
    }

    int redisOfBackend(int backend) {
        return relayed ? ports.relay(backend, REDIS_OF_BACKEND) : ports.redis();
    }

    int postgres(int backend) {
        return relayed ? ports.relay(backend, POSTGRES) : ports.postgres();
    }

    /** Of a backend, for a gateway. */
    int backend(int gateway, int backend) {
        return relayed ? ports.relay(gateway, BACKEND + backend) : ports.backend(backend);
    }

    /** What the relays connect, for so many nodes. */
    List<Link> links(int nodes) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("device-broker", brokerOfDevices(), ports.mqtt()));
        for (int node = 1; node <= nodes; node++) {
            links.add(new Link("broker-gateway-" + node, broker(node), ports.mqtt()));
            links.add(new Link("broker-gateway-" + node, hook(node), ports.gateway(node)));
            links.add(new Link("gateway-" + node + "-redis", redisOfGateway(node), ports.redis()));
            links.add(new Link("backend-" + node + "-postgres", postgres(node), ports.postgres()));
            links.add(new Link("backend-" + node + "-redis", redisOfBackend(node), ports.redis()));
            for (int backend = 1; backend <= nodes; backend++) {
                links.add(new Link(
                        "gateway-" + node + "-backend-" + backend, backend(node, backend), ports.backend(backend)));
            }
        }
        return links;
    }
}

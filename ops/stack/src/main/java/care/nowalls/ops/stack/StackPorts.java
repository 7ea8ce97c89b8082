package care.nowalls.ops.stack;

/**
 * Who listens where on 127.0.0.1.
 *
 * @param offset added to every port
 */
record StackPorts(int offset) {

    private static final int BETWEEN_NODES = 100;

    int postgres() {
        return 15_432 + offset;
    }

    int redis() {
        return 16_379 + offset;
    }

    int mqtt() {
        return 1_883 + offset;
    }

    /** Only listened on where {@code tls/broker.crt} lies in the data folder. */
    int mqttTls() {
        return 8_883 + offset;
    }

    /** Nodes count from 1. */
    int backend(int node) {
        return 8_080 + ofNode(node);
    }

    int providerApi(int node) {
        return 8_081 + ofNode(node);
    }

    int gateway(int node) {
        return 8_082 + ofNode(node);
    }

    /** Where the network between the servers is told what to be like. */
    int network() {
        return 21_000 + offset;
    }

    /** A relay before a node's {@code way}, 10 to 29; node 0 stands for the devices. */
    int relay(int node, int way) {
        return network() + node * BETWEEN_NODES + way;
    }

    private int ofNode(int node) {
        return offset + (node - 1) * BETWEEN_NODES;
    }
}

package care.nowalls.gateway.mqtt;

import care.nowalls.gateway.codec.RawMessage;

/** Who gets the messages of a connection, one at a time, on that connection's thread. */
@FunctionalInterface
public interface Arrivals {

    /**
     * @param message what arrived
     * @param acknowledgement to be run, by any thread, once the message is safe; does nothing at QoS 0
     */
    void arrived(RawMessage message, Runnable acknowledgement) throws InterruptedException;
}

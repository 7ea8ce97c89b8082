package care.nowalls.gateway.codec;

import java.util.List;

/**
 * Reads the messages of one vendor's devices. A codec is a CDI bean: adding one is adding a class, its test and its
 * payload files. It keeps no state and never blocks, because it runs on the thread of the alarm connection.
 */
public interface Codec {

    /** Its name in the device directory, such as {@code canonical}. */
    String name();

    /** MQTT topic filters whose messages are alarms or may be: read by every gateway, at QoS 1. */
    List<String> filters();

    /** True if a message on this topic is this codec's to read. */
    boolean reads(String topic);

    /** True if such a message never comes from a device, whatever its size: a bridge's own log, a command to a lamp. */
    default boolean passesOver(String topic) {
        return false;
    }

    /**
     * What the message says, device by device; empty when it says nothing to us.
     *
     * @param profiles what a press or a contact means at the device that sent it
     */
    List<Report> read(RawMessage message, Profiles profiles) throws Undecodable;
}

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

    /** Whose message it is, by the topic. */
    DeviceAddress address(String topic) throws Undecodable;

    /** What the message says: none, one or several readings. */
    List<Reading> read(RawMessage message) throws Undecodable;
}

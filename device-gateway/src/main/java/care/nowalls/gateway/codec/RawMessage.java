package care.nowalls.gateway.codec;

/**
 * A message as it arrived.
 *
 * @param topic MQTT topic
 * @param payload its bytes, not to be changed
 * @param retained true: the broker's memory of an earlier message, sent because we subscribed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying a payload per step would cost
public record RawMessage(String topic, byte[] payload, boolean retained) {

    /** A message that has just been sent. */
    public RawMessage(String topic, byte[] payload) {
        this(topic, payload, false);
    }
}

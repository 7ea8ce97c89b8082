package care.nowalls.gateway.codec;

/**
 * A message as it arrived.
 *
 * @param topic MQTT topic
 * @param payload its bytes, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying a payload per step would cost
public record RawMessage(String topic, byte[] payload) {}

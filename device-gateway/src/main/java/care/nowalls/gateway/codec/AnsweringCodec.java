package care.nowalls.gateway.codec;

/** A codec whose devices wait for an answer in their own language. */
public interface AnsweringCodec extends Codec {

    /** What became of a message. */
    enum Outcome {
        /** Durable here. */
        STORED,
        /** Understood, but not durable yet: the device keeps it. */
        HELD
    }

    /**
     * An answer to be published.
     *
     * @param topic where the device listens
     * @param payload its text
     */
    record Answer(String topic, String payload) {}

    /** To a message that was read. */
    Answer answer(RawMessage message, Outcome outcome);

    /** To one that was not. */
    Answer refusal(RawMessage message, Reason reason);
}

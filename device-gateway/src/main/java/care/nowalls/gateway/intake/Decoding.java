package care.nowalls.gateway.intake;

import care.nowalls.gateway.codec.Codec;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Report;
import care.nowalls.gateway.codec.Undecodable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understanding a message, whether it has just come or is read again: what was said, and by which of our devices. */
final class Decoding {
    private final Codecs codecs;
    private final Senders senders;

    /**
     * One thing that was said.
     *
     * @param sender who
     * @param reading what
     */
    record Said(Senders.Sender sender, Reading reading) {}

    /**
     * A message that was understood.
     *
     * @param said by devices that are known
     * @param unknown why another device of the same message is not
     */
    record Understood(List<Said> said, @Nullable Undecodable unknown) {}

    Decoding(Codecs codecs, Senders senders) {
        this.codecs = codecs;
        this.senders = senders;
    }

    Optional<Codec> codec(String topic) {
        return codecs.forTopic(topic);
    }

    /** Of several devices in one message those that are known are heard, whatever the others are. */
    Understood read(@Nullable Codec codec, RawMessage message) throws Undecodable {
        if (codec == null) {
            throw new Undecodable(Reason.UNKNOWN_TOPIC, "no codec reads the topic " + message.topic());
        }
        if (message.payload().length > Intake.LARGEST) {
            throw new Undecodable(Reason.TOO_LARGE, "longer than 64 KiB");
        }
        List<Said> said = new ArrayList<>();
        Undecodable unknown = null;
        for (Report report : codec.read(message, address -> senders.profile(codec, address))) {
            try {
                said.add(new Said(senders.of(codec, report.device()), report.reading()));
            } catch (Undecodable e) {
                unknown = e;
            }
        }
        if (unknown != null && said.isEmpty()) {
            throw unknown;
        }
        return new Understood(said, unknown);
    }
}

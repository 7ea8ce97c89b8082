package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import care.nowalls.gateway.codec.Payloads.Case;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Payload files that were broken at random: a codec understands them or says why not, and nothing else happens. */
class CodecFuzzTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> WORDS = List.of(
            "null",
            "{}",
            "[]",
            "-1",
            "1e999",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "true",
            "\"\"",
            "99999999999999999999",
            "<!DOCTYPE a>",
            "&x;",
            "</mrq>",
            "[[[[[[[[",
            "{\"a\":{\"a\":",
            "NaN");
    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void nothingButUndecodableComesOutOfACodec() {
        List<Case> cases = new ArrayList<>();
        Payloads.VENDORS.forEach(codec -> cases.addAll(Payloads.of(codec)));
        CanonicalCodec canonical = new CanonicalCodec();
        cases.add(new Case(canonical, "sos-full.json", "", "SOS_BUTTON", "nowalls/v1/d1/event"));
        cases.add(new Case(canonical, "sos-odd-fields.json", "", "SOS_BUTTON", "nowalls/v1/d1/heartbeat"));
        for (int round = 0; round < ROUNDS; round++) {
            Case one = cases.get(random.nextInt(cases.size()));
            RawMessage message =
                    new RawMessage(topic(one.topic()), broken(one.message().payload()));
            if (one.codec().reads(message.topic()) && !one.codec().passesOver(message.topic())) {
                read(one, message);
            }
        }
    }

    private void read(Case one, RawMessage message) {
        try {
            List<Report> reports = one.codec().read(message, device -> new Profile(one.kind(), Map.of()));
            assertThat(reports).allMatch(report -> !report.device().name().isEmpty());
            if (one.codec() instanceof AnsweringCodec answering) {
                answering.answer(message, AnsweringCodec.Outcome.STORED);
            }
        } catch (Undecodable expected) {
            if (one.codec() instanceof AnsweringCodec answering) {
                answering.refusal(message, expected.reason());
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ", " + message.topic() + ": " + Arrays.toString(message.payload()), e);
        }
    }

    private String topic(String topic) {
        return random.nextInt(10) == 0 ? topic.substring(0, random.nextInt(topic.length())) : topic;
    }

    private byte[] broken(byte[] payload) {
        byte[] bytes = payload.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> flipped(bytes);
                case 2 -> with(bytes, new byte[] {(byte) random.nextInt(256), 0, (byte) 0xff});
                case 3 -> replaced(bytes);
                default -> with(bytes, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The value behind some colon becomes another. */
    private byte[] replaced(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        int end = colon < 0 ? -1 : text.indexOf(',', colon);
        if (end < 0) {
            return bytes;
        }
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return (text.substring(0, colon + 1) + word + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] with(byte[] bytes, byte[] more) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }
}

package care.nowalls.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.gateway.codec.Payloads.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ops/docs/codecs.md} is what the codecs make of their payload files; {@code -Dcodecs.update} writes it anew. */
class CodecTableTest {
    private static final Path TABLE = Path.of("../ops/docs/codecs.md");
    private static final Pattern STATUS = Pattern.compile("<snu>([0-9])</snu>");

    @Test
    void theTableShowsWhatThePayloadFilesBecome() throws IOException {
        String now = document();
        if (System.getProperty("codecs.update") != null) {
            Files.writeString(TABLE, now);
        }
        assertThat(Files.readString(TABLE))
                .as("refresh it with -Dcodecs.update")
                .isEqualTo(now);
    }

    @Test
    void everyPayloadFileIsInTheTable() throws IOException {
        for (Codec codec : Payloads.VENDORS) {
            List<String> listed =
                    Payloads.of(codec).stream().map(Case::file).distinct().toList();
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", codec.name()))) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("cases.txt")))
                        .containsExactlyInAnyOrderElementsOf(listed);
            }
        }
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder(
                new String(Payloads.bytes("codecs-head.md"), java.nio.charset.StandardCharsets.UTF_8));
        for (Codec codec : Payloads.VENDORS) {
            text.append("\n## ").append(codec.name()).append("\n\nRead from `");
            text.append(String.join("`, `", codec.filters())).append("`.\n\n");
            text.append("| message | kind in the registry | canonical signal | data file |\n|---|---|---|---|\n");
            for (Case one : Payloads.of(codec)) {
                text.append("| %s | %s | %s | `%s` |\n"
                        .formatted(one.what(), one.kind().toLowerCase(Locale.ROOT), result(one), one.file()));
            }
        }
        return text.toString();
    }

    private static String result(Case one) {
        if (one.codec().passesOver(one.topic())) {
            return "passed over";
        }
        try {
            List<Report> reports = one.read();
            String said = reports.isEmpty()
                    ? "nothing"
                    : reports.stream()
                            .map(report -> said(report, reports.size() > 1))
                            .collect(Collectors.joining(", "));
            return said + answered(one, AnsweringCodec.Outcome.STORED);
        } catch (Undecodable e) {
            return "quarantine: " + e.reason().wire() + refused(one, e.reason());
        }
    }

    private static String said(Report report, boolean several) {
        String what = switch (report.reading()) {
            case Reading.Event event -> "**" + event.type().wire() + "**" + battery(event);
            case Reading.Heartbeat heartbeat -> "heartbeat" + battery(heartbeat);
            case Reading.Gone gone -> "offline";
        };
        return several ? what + " of " + report.device().name() : what;
    }

    private static String battery(Reading reading) {
        return reading.battery() == null ? "" : ", battery " + reading.battery();
    }

    private static String answered(Case one, AnsweringCodec.Outcome outcome) {
        return one.codec() instanceof AnsweringCodec answering
                ? status(answering.answer(one.message(), outcome).payload())
                : "";
    }

    private static String refused(Case one, Reason reason) {
        return one.codec() instanceof AnsweringCodec answering
                ? status(answering.refusal(one.message(), reason).payload())
                : "";
    }

    private static String status(String answer) {
        Matcher snu = STATUS.matcher(answer);
        return snu.find() ? "; snu " + snu.group(1) : "";
    }
}

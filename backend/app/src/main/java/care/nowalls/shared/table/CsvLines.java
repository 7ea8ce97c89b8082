package care.nowalls.shared.table;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180) in UTF-8, or in GB 18030 as Chinese spreadsheets write them. */
public final class CsvLines {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvLines(String text) {
        this.text = text;
    }

    /** Lines of cells, empty lines left out; 400 {@code import-malformed} when a quote is never closed. */
    public static List<List<String>> of(byte[] content) {
        return new CsvLines(decoded(content)).read();
    }

    private List<List<String>> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else {
                take(c);
            }
        }
        if (quoted) {
            throw new Refused(CommonRefusal.IMPORT_MALFORMED, "CSV");
        }
        endOfLine();
        return lines;
    }

    private void take(char c) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            cell.append(c);
        } else if (c == ',') {
            endOfCell();
        } else if (c == '\n') {
            endOfLine();
        } else if (c != '\r' && c != '\0') {
            cell.append(c);
        }
    }

    private void endOfCell() {
        line.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endOfLine() {
        endOfCell();
        if (line.stream().anyMatch(value -> !value.isEmpty())) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }

    private static String decoded(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, GB18030);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

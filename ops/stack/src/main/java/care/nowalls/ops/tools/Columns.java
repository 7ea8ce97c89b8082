package care.nowalls.ops.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table in Markdown, which is also readable on a screen.
 *
 * @param names of the columns, in their order; the first is aligned to the left
 */
public record Columns(List<String> names) {

    /** Heading and rule; {@code widest} is the longest text of the first column. */
    public String head(int widest) {
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int width = width(i, widest);
            rule.add(i == 0 ? "-".repeat(width) : "-".repeat(width - 1) + ":");
        }
        return line(names, widest) + "\n| " + String.join(" | ", rule) + " |";
    }

    /** One row. */
    public String row(Map<String, Object> cells, int widest) {
        return line(
                names.stream()
                        .map(name -> String.valueOf(cells.getOrDefault(name, "")))
                        .toList(),
                widest);
    }

    private String line(List<String> texts, int widest) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String format = i == 0 ? "%-" + width(i, widest) + "s" : "%" + width(i, widest) + "s";
            padded.add(format.formatted(texts.get(i)));
        }
        return padded.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private int width(int column, int widest) {
        return column == 0
                ? Math.max(widest, names.getFirst().length())
                : names.get(column).length();
    }
}

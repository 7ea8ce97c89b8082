package care.nowalls.shared;

import care.nowalls.shared.table.CsvLines;
import care.nowalls.shared.table.XlsxLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table that people bring: CSV in UTF-8 or GB 18030, or the first sheet of an XLSX workbook. */
public final class ImportedTable {

    /** Lines of one file, without the heading. */
    public static final int LONGEST = 2_000;

    /** Media type of an XLSX workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ImportedTable() {}

    /**
     * Its lines by the headings of the first one. Which form it is shows in the content, not in what the sender calls it.
     * 400 {@code import-malformed} when it cannot be read or lacks a needed heading, 422 {@code import-too-long}.
     */
    public static List<ImportedRow> rows(byte[] content, Set<String> needed) {
        List<List<String>> lines = XlsxLines.is(content) ? XlsxLines.of(content, LONGEST + 2) : CsvLines.of(content);
        if (lines.isEmpty() || !lines.getFirst().containsAll(needed)) {
            throw new Refused(
                    CommonRefusal.IMPORT_MALFORMED,
                    String.join(", ", needed.stream().sorted().toList()));
        }
        if (lines.size() > LONGEST + 1) {
            throw new Refused(CommonRefusal.IMPORT_TOO_LONG, LONGEST);
        }
        List<ImportedRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new ImportedRow(i + 1, cells(lines.getFirst(), lines.get(i))));
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> headings, List<String> line) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < Math.min(headings.size(), line.size()); column++) {
            cells.put(headings.get(column), line.get(column));
        }
        return cells;
    }
}

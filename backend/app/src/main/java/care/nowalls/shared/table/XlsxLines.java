package care.nowalls.shared.table;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX workbook as lines of text. */
public final class XlsxLines {

    /** What a workbook of two thousand lines never needs, unpacked: a bomb is refused before it is opened. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int WIDEST = 200;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private XlsxLines() {}

    /** Whether it is a ZIP archive, as every XLSX workbook is. */
    public static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** At most so many lines, empty ones left out; 400 {@code import-malformed} when it is no workbook. */
    public static List<List<String>> of(byte[] content, int most) {
        try {
            refuseBomb(content);
            return read(content, most);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // the library throws whatever it trips over
            throw malformed();
        }
    }

    private static List<List<String>> read(byte[] content, int most) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(XlsxLines::line)
                    .filter(line -> line.stream().anyMatch(value -> !value.isEmpty()))
                    .limit(most)
                    .toList();
        }
    }

    private static List<String> line(Row row) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), WIDEST); column++) {
            line.add(row.getOptionalCell(column).map(XlsxLines::text).orElse(""));
        }
        return line;
    }

    /** Dates are asked for as text or as they are shown; a number loses the trailing zeros that a spreadsheet adds. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.getDataFormatString() != null
                            && cell.getDataFormatString().contains("y")
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text.strip();
    }

    /** Counted entry by entry as they unpack, whatever their headers claim. */
    private static void refuseBomb(byte[] content) throws IOException {
        long left = MOST_BYTES;
        byte[] buffer = new byte[16_384];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    left = skip(unpacked, buffer, left);
                }
            }
        }
    }

    private static long skip(InputStream entry, byte[] buffer, long allowed) throws IOException {
        long left = allowed;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw malformed();
            }
        }
        return left;
    }

    private static Refused malformed() {
        return new Refused(CommonRefusal.IMPORT_MALFORMED, "XLSX");
    }
}

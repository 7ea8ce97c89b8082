package care.nowalls.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ImportedTableTest {

    private static final Set<String> NEEDED = Set.of("kind");

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("设备");
            List<String> headings = List.of("kind", "sim", "batteryChangedOn", "room");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(2, 0, " SOS_BUTTON ");
            sheet.value(2, 1, 13_800_138_000L);
            sheet.value(2, 2, LocalDate.of(2026, 3, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_and_a_csv_file_are_read_alike() throws IOException {
        List<ImportedRow> fromXlsx = ImportedTable.rows(workbook(), NEEDED);
        List<ImportedRow> fromCsv = ImportedTable.rows(
                "kind,sim,batteryChangedOn,room\nSOS_BUTTON,13800138000,2026-03-01,\n".getBytes(StandardCharsets.UTF_8),
                NEEDED);
        for (List<ImportedRow> rows : List.of(fromXlsx, fromCsv)) {
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().text("kind")).isEqualTo("SOS_BUTTON");
            assertThat(rows.getFirst().text("sim")).isEqualTo("13800138000");
            LocalDate changed = rows.getFirst().parsed("batteryChangedOn", LocalDate::parse);
            assertThat(changed).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(rows.getFirst().text("room")).isNull();
        }
    }

    @Test
    void a_spreadsheet_in_gb18030_is_read() {
        byte[] content = "kind,room\nSOS_BUTTON,卧室".getBytes(Charset.forName("GB18030"));
        assertThat(ImportedTable.rows(content, NEEDED).getFirst().text("room")).isEqualTo("卧室");
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(200_000);
        byte[] cut = java.util.Arrays.copyOf(workbook(), 300);
        for (byte[] content : List.of(new byte[0], "name\nx".getBytes(StandardCharsets.UTF_8), bomb, cut)) {
            assertThatThrownBy(() -> ImportedTable.rows(content, NEEDED))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.IMPORT_MALFORMED));
        }
    }

    /** A hundred megabytes of zeros in a small file. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}

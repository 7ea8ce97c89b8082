package care.nowalls.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.provider.OrganisationCode;
import care.nowalls.resident.model.Initials;
import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import care.nowalls.shared.table.CsvLines;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_number_of_the_standard_is_read_with_a_small_x_too() {
        IdNumber number = IdNumber.of("11010519491231002x", TODAY);
        assertThat(number.value()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491231", "", "11010519490230002X", "11010５19491231002X"})
    void a_wrong_number_is_refused(String text) {
        assertThatThrownBy(() -> IdNumber.of(text, TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void a_birth_date_that_does_not_exist_or_lies_ahead_is_refused() {
        String body = "11010519490230002";
        assertThatThrownBy(() -> IdNumber.of(body + IdNumber.checkOf(body), TODAY))
                .hasMessage("id-number-invalid");
        String ahead = "11010520261124002";
        assertThatThrownBy(() -> IdNumber.of(ahead + IdNumber.checkOf(ahead), TODAY))
                .hasMessage("birth-date-in-future");
    }

    @ParameterizedTest
    @CsvSource({"138 0013 8000,+8613800138000", "021-62881234,+862162881234", "+86 13800138000,+8613800138000"})
    void mobiles_and_land_lines_become_e164(String written, String e164) {
        assertThat(PhoneNumber.of(written).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"62881234", "1380013800", "abc", "12345678901234567890"})
    void what_is_no_number_is_refused(String written) {
        assertThatThrownBy(() -> PhoneNumber.of(written)).hasMessage("phone-invalid");
    }

    @Test
    void the_example_of_the_organisation_code_is_right() {
        assertThat(OrganisationCode.of("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
        assertThatThrownBy(() -> OrganisationCode.of("91350100M000100Y44")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"张丽华,zlh", "单丽华,slh", "欧阳修,oyx"})
    void initials_are_typed_as_desks_do(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void a_position_of_a_chinese_map_moves_by_hundreds_of_metres() {
        GeoPoint given = new GeoPoint(31.2304, 121.4737);
        GeoPoint converted = GeoPoint.of(31.2304, 121.4737, Datum.GCJ02);
        assertThat(converted.metresTo(given)).isBetween(265.0, 621.0);
        assertThat(GeoPoint.of(48.85, 2.35, Datum.GCJ02)).isEqualTo(new GeoPoint(48.85, 2.35));
    }

    @Test
    void every_change_of_status_is_decided() {
        Map<ResidentStatus, Set<ResidentStatus>> may = Map.of(
                ResidentStatus.ACTIVE, Set.of(ResidentStatus.ACTIVE, ResidentStatus.SUSPENDED, ResidentStatus.MOVED),
                ResidentStatus.SUSPENDED, Set.of(ResidentStatus.SUSPENDED, ResidentStatus.ACTIVE, ResidentStatus.MOVED),
                ResidentStatus.MOVED, Set.of(ResidentStatus.MOVED, ResidentStatus.ACTIVE),
                ResidentStatus.DECEASED, Set.of(ResidentStatus.DECEASED));
        for (ResidentStatus from : ResidentStatus.values()) {
            for (ResidentStatus to : ResidentStatus.values()) {
                assertThat(from.mayBecome(to)).isEqualTo(may.get(from).contains(to));
            }
        }
    }

    @Test
    void files_of_spreadsheets_are_read_in_both_encodings() {
        String text = "name,address\r\n\"王, \"\"小\"\"\",梧桐路\r\n\r\n";
        List<List<String>> lines = List.of(List.of("name", "address"), List.of("王, \"小\"", "梧桐路"));
        assertThat(CsvLines.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(lines);
        assertThat(CsvLines.of(text.getBytes(Charset.forName("GB18030")))).isEqualTo(lines);
        assertThatThrownBy(() -> CsvLines.of(new byte[] {'"', 'a'})).hasMessage("import-malformed");
    }
}

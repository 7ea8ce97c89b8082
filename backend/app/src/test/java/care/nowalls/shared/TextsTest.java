package care.nowalls.shared;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.shared.web.Messages;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal there is speaks both languages. */
class TextsTest {

    private final Messages messages = new Messages();

    @Test
    void every_refusal_has_a_title_and_a_detail_in_both_languages() {
        List<String> missing = refusals()
                .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                .flatMap(key -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .filter(locale -> messages.text(locale, key).equals(key))
                        .map(locale -> key + " in " + locale.toLanguageTag()))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Stream<String> refusals() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("care.nowalls").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> ((Refusal) constant).code());
    }
}

package care.nowalls.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of the backend, discovered rather than listed. */
class ArchitectureTest {

    private static final JavaClasses BACKEND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/backend/app/"))
            .importPackages("care.nowalls");

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("bad.nowalls");
    private static final Rooms BAD_ROOMS = new Rooms("bad.nowalls", List.of("left", "right"));

    /** A rule with the rooms of the product and with those of the bad fixture. */
    record Both(String name, ArchRule good, ArchRule bad) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Both> rules() {
        return List.of(
                new Both("arrows point left", Rules.arrowsPointLeft(Rooms.BACKEND), Rules.arrowsPointLeft(BAD_ROOMS)),
                new Both(
                        "only base packages", Rules.onlyBasePackages(Rooms.BACKEND), Rules.onlyBasePackages(BAD_ROOMS)),
                same("no own clock, no own ids", Rules.noOwnClockNorIds()),
                same("nothing waits", Rules.nothingWaits()),
                same("the model is plain Java", Rules.modelIsPlain()),
                same("every endpoint has a rule", Rules.everyEndpointHasARule()),
                same("every change is a command", Rules.everyChangeIsACommand()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(Both rule) {
        rule.good().check(BACKEND);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_bad_fixture_breaks_the_rule(Both rule) {
        assertThat(rule.bad().evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        List<String> found = BACKEND.stream()
                .map(Rooms.BACKEND::featureOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        assertThat(Rooms.BACKEND.order()).containsAll(found);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(unmarked(BACKEND)).isEmpty();
        assertThat(unmarked(BAD)).isNotEmpty();
    }

    /** NullAway looks only at packages that are marked. */
    private static List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(home -> !home.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .toList();
    }

    private static Both same(String name, ArchRule rule) {
        return new Both(name, rule, rule);
    }
}

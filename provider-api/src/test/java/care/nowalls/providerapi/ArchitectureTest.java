package care.nowalls.providerapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The edge keeps nothing and knows only the contract; each rule has a bad fixture that proves it bites. */
class ArchitectureTest {

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("care.nowalls.providerapi");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("badedge");

    private static final ArchRule KEEPS_NOTHING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate.reactive..",
                    "org.hibernate..",
                    "io.vertx..sqlclient..",
                    "io.vertx..pgclient..",
                    "io.quarkus.redis..",
                    "io.vertx..redis..",
                    "org.quartz..");

    private static final ArchRule KNOWS_ONLY_THE_CONTRACT = classes()
            .should()
            .onlyDependOnClassesThat(
                    new DescribedPredicate<>("belong to the edge, to the contract or to nobody of NoWalls") {
                        @Override
                        public boolean test(JavaClass type) {
                            String name = type.getPackageName();
                            return !(name.startsWith("care.nowalls") || name.startsWith("badbackend"))
                                    || name.startsWith("care.nowalls.providerapi")
                                    || name.startsWith("care.nowalls.contract");
                        }
                    });

    private static final ArchRule NO_IDENTITY_BUT_THE_TOKEN = noClasses()
            .should()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @Test
    void keeps_nothing() {
        KEEPS_NOTHING.check(EDGE);
        assertThat(KEEPS_NOTHING.evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void knows_only_the_contract() {
        KNOWS_ONLY_THE_CONTRACT.check(EDGE);
        assertThat(KNOWS_ONLY_THE_CONTRACT.evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void makes_no_ids_and_reads_no_clock() {
        NO_IDENTITY_BUT_THE_TOKEN.check(EDGE);
        assertThat(NO_IDENTITY_BUT_THE_TOKEN.evaluate(BAD).hasViolation()).isTrue();
    }
}

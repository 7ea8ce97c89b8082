package care.nowalls.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The edge's rules (DESIGN.md "Rooms"); each is shown to bite on a bad room. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("care.nowalls.gateway");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("care.nowalls.gateway.badrooms");

    /** {@code SQLException} may be named where a room's answer is passed on; connections and statements may not. */
    private static final ArchRule SQL_ONLY_IN_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("care.nowalls.gateway.journal..", "care.nowalls.gateway.quarantine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                    .and(not(equivalentTo(SQLException.class))))
            .because("only journal and quarantine keep files of their own");

    private static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "io.agroal..",
                    "org.postgresql..",
                    "io.vertx.pgclient..")
            .because("the edge has no database");

    private static final ArchRule ONLY_THE_CONTRACT = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("care.nowalls..")
                    .and(not(resideInAnyPackage("care.nowalls.gateway..", "care.nowalls.contract.."))))
            .because("of the backend the gateway knows the contract only");

    private static final ArchRule NO_OWN_TIME_OR_IDS = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("time and ids are injected");

    @Test
    void sqlStaysInTheRoomsThatOwnAFile() {
        SQL_ONLY_IN_ITS_ROOMS.check(OURS);
        assertThat(SQL_ONLY_IN_ITS_ROOMS.evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void thereIsNoDatabaseAtTheEdge() {
        NO_DATABASE.check(OURS);
    }

    @Test
    void ofTheBackendOnlyTheContractIsKnown() {
        ONLY_THE_CONTRACT.check(OURS);
        assertThat(ONLY_THE_CONTRACT.evaluate(BAD).hasViolation()).isTrue();
    }

    @Test
    void nobodyMakesTimeOrIdsOfItsOwn() {
        NO_OWN_TIME_OR_IDS.check(OURS);
        assertThat(NO_OWN_TIME_OR_IDS.evaluate(BAD).hasViolation()).isTrue();
    }
}

package care.nowalls.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import care.nowalls.account.Allowed;
import care.nowalls.account.EdgeOnly;
import care.nowalls.account.Open;
import care.nowalls.shared.Command;
import care.nowalls.shared.Edge;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The rules of the house; each has a deliberately bad fixture below {@code bad.nowalls} that proves it bites. */
final class Rules {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final List<Class<? extends Annotation>> CHANGES =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** Works on tokens by single statements and has no answer to remember. */
    private static final String SIGN_OUT = "care.nowalls.account.web.TokenResource.signOut()";

    private static final List<String> WAITS = List.of("await", "subscribe", "subscribeAsCompletionStage");

    private Rules() {}

    static ArchRule arrowsPointLeft(Rooms rooms) {
        return classes().should(rooms.dependOnlyLeftwards());
    }

    static ArchRule onlyBasePackages(Rooms rooms) {
        return classes().should(rooms.useOnlyBasePackagesOfOthers());
    }

    static ArchRule noOwnClockNorIds() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*\\.shared\\.time\\..*")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
    }

    static ArchRule nothingWaits() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "subscriptions and waits outside a named edge",
                        call -> call.getTarget().getOwner().getName().startsWith("io.smallrye.mutiny")
                                && WAITS.contains(call.getTarget().getName())
                                && !call.getOrigin().isAnnotatedWith(Edge.class)))
                .orShould()
                .callMethod(Thread.class, "sleep", long.class);
    }

    static ArchRule modelIsPlain() {
        return noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus.hibernate..",
                        "io.vertx..",
                        "io.smallrye.mutiny..",
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "java.net..",
                        "java.sql..");
    }

    static ArchRule everyEndpointHasARule() {
        return methods()
                .that(are("endpoints", method -> isEndpoint(method, VERBS)))
                .should(HaveOneOf.annotations(Allowed.class, Open.class, EdgeOnly.class));
    }

    static ArchRule everyChangeIsACommand() {
        return methods()
                .that(are(
                        "changing endpoints",
                        method -> isEndpoint(method, CHANGES) && !SIGN_OUT.equals(method.getFullName())))
                .should(HaveOneOf.annotations(Command.class, Open.class, EdgeOnly.class));
    }

    /** A resource method, or the implementation of one declared by an interface of the contract. */
    private static boolean isEndpoint(JavaMethod method, List<Class<? extends Annotation>> verbs) {
        if (!method.getOwner().isAnnotatedWith(Path.class) || method.getOwner().isInterface()) {
            return false;
        }
        return declares(method, verbs)
                || method.getOwner().getAllRawInterfaces().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(declared -> declared.getDescriptor().equals(method.getDescriptor())
                                && declared.getName().equals(method.getName()))
                        .anyMatch(declared -> declares(declared, verbs));
    }

    private static boolean declares(JavaMethod method, List<Class<? extends Annotation>> verbs) {
        return verbs.stream().anyMatch(method::isAnnotatedWith);
    }

    private static DescribedPredicate<JavaMethod> are(String text, java.util.function.Predicate<JavaMethod> test) {
        return DescribedPredicate.describe(text, test);
    }
}

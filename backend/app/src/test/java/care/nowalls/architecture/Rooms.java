package care.nowalls.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/**
 * The order of the features, the only list there is: arrows only leftwards, only base packages of other features. A
 * package that exists and is not in it fails a test.
 *
 * @param root package prefix of the features
 * @param order leftmost first
 */
record Rooms(String root, List<String> order) {

    static final Rooms BACKEND = new Rooms(
            "care.nowalls",
            List.of(
                    "shared",
                    "account",
                    "audit",
                    "notify",
                    "resident",
                    "assessment",
                    "catalogue",
                    "provider",
                    "device",
                    "centre",
                    "area",
                    "ledger",
                    "entitlement",
                    "order",
                    "dispatch",
                    "visit",
                    "oncall",
                    "incident",
                    "daycare",
                    "satisfaction",
                    "settlement",
                    "view",
                    "demo"));

    /** The feature a class belongs to, empty when it is none of ours. */
    Optional<String> featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0]);
    }

    boolean inBasePackage(JavaClass type) {
        return featureOf(type)
                .map(feature -> type.getPackageName().equals(root + "." + feature))
                .orElse(false);
    }

    ArchCondition<JavaClass> dependOnlyLeftwards() {
        return condition("depend only on features to their left", (from, to) -> place(from) >= place(to));
    }

    ArchCondition<JavaClass> useOnlyBasePackagesOfOthers() {
        return condition(
                "use only base packages of other features",
                (from, to) -> featureOf(from).equals(featureOf(to)) || inBasePackage(outermost(to)));
    }

    private int place(JavaClass type) {
        return order.indexOf(featureOf(type).orElseThrow());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type);
    }

    private interface Allows {
        boolean test(JavaClass from, JavaClass to);
    }

    private ArchCondition<JavaClass> condition(String description, Allows allows) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                featureOf(dependency.getTargetClass()).isPresent())
                        .filter(dependency -> order.contains(
                                featureOf(dependency.getTargetClass()).orElseThrow()))
                        .filter(dependency -> !allows.test(type, dependency.getTargetClass()))
                        .map(Dependency::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }
}

package care.nowalls.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** A method must carry one of several annotations. */
final class HaveOneOf extends ArchCondition<JavaMethod> {

    private final List<Class<? extends Annotation>> annotations;

    private HaveOneOf(List<Class<? extends Annotation>> annotations) {
        super("carry one of %s", annotations.stream().map(Class::getSimpleName).toList());
        this.annotations = annotations;
    }

    @SafeVarargs
    static HaveOneOf annotations(Class<? extends Annotation>... annotations) {
        return new HaveOneOf(Arrays.asList(annotations));
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (annotations.stream().noneMatch(method::isAnnotatedWith)) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has none of " + annotations));
        }
    }
}

package care.nowalls.shared.web;

import care.nowalls.contract.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns a violated constraint into the field of a problem document. */
final class ViolationFields {

    private ViolationFields() {}

    static Problem.FieldError of(ConstraintViolation<?> violation, Problems problems) {
        List<String> steps = new ArrayList<>();
        boolean inBody = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                steps.add(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                inBody = true;
                if (node.getIndex() != null) {
                    steps.add(String.valueOf(node.getIndex()));
                }
                steps.add(node.getName());
            }
        }
        String pointer = inBody ? "/" + String.join("/", steps.subList(1, steps.size())) : String.join("/", steps);
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return problems.field(pointer, code(constraint));
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-length";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> "wrong-form";
        };
    }
}

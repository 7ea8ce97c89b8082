package care.nowalls.providerapi.problem;

import care.nowalls.contract.problem.Problem.FieldError;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Names the refused fields by RFC 6901 pointers into the body, or by the name of the parameter. */
final class FieldErrors {

    private static final String BODY_ARGUMENT = "body";

    private FieldErrors() {}

    static FieldError of(String pointer, String code, Messages messages) {
        return new FieldError(pointer, code, messages.text("field." + code, "field.wrong-form"));
    }

    static List<FieldError> of(ConstraintViolationException e, Messages messages) {
        return e.getConstraintViolations().stream()
                .map(v -> of(pointer(v.getPropertyPath()), codeOf(v), messages))
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node step : path) {
            boolean argument = step.getKind() == ElementKind.PARAMETER;
            if (argument && !step.getName().equals(BODY_ARGUMENT)) {
                return step.getName();
            }
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(step.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "too-long";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> "wrong-form";
        };
    }
}

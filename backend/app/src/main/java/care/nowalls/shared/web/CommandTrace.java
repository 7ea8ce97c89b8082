package care.nowalls.shared.web;

import care.nowalls.shared.Act;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log keeps of a command: the operation as declared – never what a caller wrote into the path – and the
 * record in the path or, for something new, in the answer.
 *
 * @param operation verb and path template, as in the OpenAPI document
 * @param recordType the collection, such as {@code orders}
 * @param recordId first id of the path, null when there is none
 */
record CommandTrace(
        String operation, String recordType, @Nullable UUID recordId) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern BASE = Pattern.compile("^/(api/v1|internal/v1/provider|internal/v1)/");

    static CommandTrace of(Method method, String requestPath) {
        Class<?> resource = method.getDeclaringClass();
        Method declared = declared(method).orElse(method);
        Path sub = declared.getAnnotation(Path.class);
        Path base = resource.getAnnotation(Path.class);
        String path = ((base == null ? "" : base.value()) + "/" + (sub == null ? "" : sub.value()))
                .replaceAll("/+", "/")
                .replaceAll("/$", "")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        String collection = BASE.matcher(path).replaceFirst("").replaceAll("/.*", "");
        return new CommandTrace(verb(declared).orElse("") + " " + path, collection, firstId(requestPath));
    }

    Act done(JsonNode answer) {
        return new Act(null, operation, recordType, recordId == null ? made(answer) : recordId, null);
    }

    Act refused(String reason) {
        return new Act(null, operation, recordType, recordId, reason);
    }

    private static @Nullable UUID made(JsonNode answer) {
        return Stream.of("id", "deviceId")
                .map(name -> answer.path(name).asText())
                .map(CommandTrace::firstId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID firstId(String text) {
        Matcher found = ID.matcher(text);
        return found.find() ? UUID.fromString(found.group()) : null;
    }

    /** The method that carries the verb: itself, or the one of the contract's interface that it implements. */
    private static Optional<Method> declared(Method method) {
        Stream<Method> contract = Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
        return Stream.concat(Stream.of(method), contract)
                .filter(candidate -> verb(candidate).isPresent())
                .findFirst();
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }
}

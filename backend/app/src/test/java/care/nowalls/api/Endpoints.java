package care.nowalls.api;

import care.nowalls.account.Allowed;
import care.nowalls.account.EdgeOnly;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All resource methods, read from the code: a new endpoint is taken in by itself. */
final class Endpoints {

    private static final Map<String, Endpoint> ALL = read();

    private Endpoints() {}

    /** By method and path template. */
    static Map<String, Endpoint> all() {
        return ALL;
    }

    private static Map<String, Endpoint> read() {
        Map<String, Endpoint> found = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(location -> location.contains("/backend/app/"))
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("care.nowalls")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(Endpoints::of)
                        .forEach(endpoint -> found.put(endpoint.operation(), endpoint));
        return found;
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> declared(method).map(described -> endpoint(base, method, described)).stream());
    }

    private static Endpoint endpoint(String base, Method method, Method described) {
        Path sub = described.getAnnotation(Path.class);
        String path = (base + "/" + (sub == null ? "" : sub.value()))
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
        Allowed allowed = method.getAnnotation(Allowed.class);
        EdgeOnly edge = method.getAnnotation(EdgeOnly.class);
        return new Endpoint(
                verb(described).orElseThrow() + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"),
                allowed == null ? null : allowed.value(),
                edge == null ? null : edge.value());
    }

    /** The method that carries the verb: itself, or the one it implements. */
    private static Optional<Method> declared(Method method) {
        Stream<Method> candidates = Stream.concat(
                Stream.of(method),
                interfaces(method.getDeclaringClass())
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(other -> other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())));
        return new ArrayList<>(candidates.toList())
                .stream().filter(candidate -> verb(candidate).isPresent()).findFirst();
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces());
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

package care.nowalls.providerapi.web;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of our records are always there: all that are not {@link Nullable}. The scanner of OpenAPI knows only
 * {@code @NotNull}, and a client generated from that would have to doubt every field of every answer.
 */
final class AlwaysPresent {

    private final Map<String, List<String>> found = new TreeMap<>();

    private AlwaysPresent() {}

    /** @return names of fields by name of schema, for all records reachable from these records and interfaces */
    static Map<String, List<String>> in(Set<Class<?>> roots) {
        AlwaysPresent walk = new AlwaysPresent();
        for (Class<?> root : roots) {
            walk.visit(root);
            for (Method method : root.isInterface() ? root.getMethods() : new Method[0]) {
                walk.visit(method.getGenericReturnType());
                Arrays.stream(method.getGenericParameterTypes()).forEach(walk::visit);
            }
        }
        return walk.found;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() instanceof Class<?> raw && argument instanceof Class<?> of) {
                fields(raw.getSimpleName() + of.getSimpleName(), raw);
            }
            for (Type inner : generic.getActualTypeArguments()) {
                visit(inner);
            }
        } else if (type instanceof Class<?> plain) {
            fields(plain.getSimpleName(), plain);
        }
    }

    private void fields(String schema, Class<?> type) {
        if (!type.isRecord() || found.containsKey(schema)) {
            return;
        }
        List<String> names = new ArrayList<>();
        found.put(schema, names);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                names.add(component.getName());
            }
            visit(component.getGenericType());
        }
    }
}

package care.nowalls.shared.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A query's boolean is {@code true} or {@code false}; the framework would read every other word as false. */
@Provider
public class StrictBoolean implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the class is Boolean's own
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Boolean.class || type == boolean.class ? (ParamConverter<T>) new Reading() : null;
    }

    private static final class Reading implements ParamConverter<Boolean> {

        @Override
        public Boolean fromString(String text) {
            return switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}

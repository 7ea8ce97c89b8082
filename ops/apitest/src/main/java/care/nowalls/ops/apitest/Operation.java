package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document.
 *
 * @param method in capitals
 * @param path template, such as {@code /api/v1/offers/{id}/accept}
 * @param parameters of the operation and of its path
 * @param body schema of the JSON body with every reference resolved, null when it takes none
 * @param bodyRequired whether a request without a body is malformed
 * @param secured false when the document says that no token is needed
 * @param statuses answers it names
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        boolean bodyRequired,
        boolean secured,
        Set<String> statuses) {

    public List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(p -> p.in().equals(place)).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

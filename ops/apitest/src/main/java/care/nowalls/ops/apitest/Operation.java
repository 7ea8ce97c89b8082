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
 * @param mediaType of that body, {@code application/json} when it takes none
 * @param bodyRequired whether a request without a body is malformed
 * @param secured false when the document says that no token is needed
 * @param statuses answers it names
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        String mediaType,
        boolean bodyRequired,
        boolean secured,
        Set<String> statuses) {

    public List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(p -> p.in().equals(place)).toList();
    }

    /** RFC 7386: what is not named stays as it is, so that nothing need be there. */
    boolean mergePatch() {
        return mediaType.equals("application/merge-patch+json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

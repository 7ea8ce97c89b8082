package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A request that the document allows, with made-up ids: the stem on which bad ones are built. */
public final class GoodRequests {

    private GoodRequests() {}

    /** Path parameters filled, required query parameters given, body with every property. */
    public static ApiRequest of(Operation operation) {
        return with(operation, "made-up values", bodyOf(operation), Set.of());
    }

    static ApiRequest with(Operation operation, String what, @Nullable JsonNode body, Set<Integer> allowed) {
        byte[] bytes = body == null ? null : ApiRequest.utf8(body.toString());
        return new ApiRequest(
                what, operation, target(operation), body == null ? null : operation.mediaType(), bytes, allowed);
    }

    static @Nullable JsonNode bodyOf(Operation operation) {
        return operation.body() == null ? null : Schema.of(operation.body()).sample();
    }

    static String target(Operation operation) {
        String path = operation.path();
        for (Parameter parameter : operation.parametersIn("path")) {
            path = path.replace("{" + parameter.name() + "}", encode(sampleOf(parameter)));
        }
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Parameter parameter : operation.parametersIn("query")) {
            if (parameter.required()) {
                query.add(parameter.name() + "=" + encode(sampleOf(parameter)));
            }
        }
        return path + query;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String sampleOf(Parameter parameter) {
        return Schema.of(parameter.schema()).sample().asText();
    }
}

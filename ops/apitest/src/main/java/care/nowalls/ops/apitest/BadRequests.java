package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that can be wrong with a request to one operation: its parameters, its body as a whole, each value in it.
 * 403 is a right answer to all of them, because a role that never may is told so first (CONTRACT.md, precedence).
 */
public final class BadRequests {

    private static final Set<Integer> MALFORMED = Set.of(400, 403);
    private static final Set<Integer> MALFORMED_OR_ABSENT = Set.of(400, 403, 404);
    private static final Set<Integer> PATCH_REFUSED = Set.of(400, 403, 404, 428);
    private static final Set<Integer> WRONG_MEDIA_TYPE = Set.of(415, 403);
    private static final Set<Integer> TOO_LARGE = Set.of(400, 403, 413);
    private static final Set<Integer> ANYTHING = Set.of();

    private BadRequests() {}

    /** All of them, without the token. */
    public static List<ApiRequest> of(Operation operation) {
        List<ApiRequest> all = new ArrayList<>(parameters(operation));
        if (operation.body() != null) {
            all.addAll(wholeBodies(operation));
            Schema schema = Schema.of(operation.body());
            BodyChanges.of(schema)
                    .forEach(change -> all.add(GoodRequests.with(
                            operation,
                            change.what(),
                            change.body(),
                            change.forbidden() ? refusals(operation, change) : ANYTHING)));
        }
        return all;
    }

    /** What a patch leaves out or removes may be right; what it makes of the whole is known once the record is found. */
    private static Set<Integer> refusals(Operation operation, BodyChanges.Change change) {
        if (!operation.mergePatch()) {
            return MALFORMED;
        }
        return change.missing() ? ANYTHING : PATCH_REFUSED;
    }

    private static List<ApiRequest> parameters(Operation operation) {
        List<ApiRequest> all = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            for (BadValue bad : BadValues.of(Schema.of(parameter.schema()))) {
                if (bad.value().isValueNode() && bad.value().asText().length() < 2000) {
                    all.add(parameter(operation, parameter, bad));
                }
            }
        }
        return all.stream().filter(r -> !r.target().isEmpty()).toList();
    }

    private static ApiRequest parameter(Operation operation, Parameter parameter, BadValue bad) {
        String value = GoodRequests.encode(bad.value().asText());
        JsonNode body = GoodRequests.bodyOf(operation);
        String good = GoodRequests.target(operation);
        boolean inPath = "path".equals(parameter.in());
        String target = switch (parameter.in()) {
            case "path" -> inPath && value.isEmpty() ? "" : pathWith(operation, parameter, value);
            case "query" -> queryWith(good, parameter.name(), value);
            default -> "";
        };
        Set<Integer> allowed = !bad.forbidden() ? ANYTHING : inPath ? MALFORMED_OR_ABSENT : MALFORMED;
        return new ApiRequest(
                bad.what() + " in " + parameter.name(),
                operation,
                target,
                body == null ? null : operation.mediaType(),
                body == null ? null : ApiRequest.utf8(body.toString()),
                allowed);
    }

    /** Instead of the good value, where there is one. */
    private static String queryWith(String good, String name, String value) {
        String without =
                good.replaceAll("([?&])" + Pattern.quote(name) + "=[^&]*", "$1").replaceAll("[?&]+$", "");
        return without + (without.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private static String pathWith(Operation operation, Parameter parameter, String value) {
        String replaced = operation.path().replace("{" + parameter.name() + "}", value);
        for (Parameter other : operation.parametersIn("path")) {
            String sample = Schema.of(other.schema()).sample().asText();
            replaced = replaced.replace("{" + other.name() + "}", GoodRequests.encode(sample));
        }
        return replaced;
    }

    private static List<ApiRequest> wholeBodies(Operation operation) {
        List<ApiRequest> all = new ArrayList<>();
        all.add(raw(operation, "broken JSON", operation.mediaType(), "{\"a\":", MALFORMED));
        all.add(raw(operation, "a half word", operation.mediaType(), "nul", MALFORMED));
        all.add(raw(operation, "two values", operation.mediaType(), GoodRequests.bodyOf(operation) + " {}", MALFORMED));
        all.add(raw(operation, "a list as body", operation.mediaType(), "[1,2]", MALFORMED));
        all.add(raw(operation, "a number as body", operation.mediaType(), "7", MALFORMED));
        all.add(raw(operation, "deep nesting", operation.mediaType(), "[".repeat(5000), MALFORMED));
        all.add(new ApiRequest(
                "bytes that are not UTF-8",
                operation,
                GoodRequests.target(operation),
                operation.mediaType(),
                new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'},
                MALFORMED));
        all.add(raw(operation, "XML", "application/xml", "<a/>", WRONG_MEDIA_TYPE));
        all.add(raw(operation, "plain text", "text/plain", "hello", WRONG_MEDIA_TYPE));
        all.add(raw(operation, "2 MB of body", operation.mediaType(), huge(), TOO_LARGE));
        if (operation.bodyRequired()) {
            all.add(raw(operation, "an empty body", operation.mediaType(), "", MALFORMED));
            all.add(raw(operation, "null as body", operation.mediaType(), "null", MALFORMED));
        }
        return all;
    }

    private static String huge() {
        return "{\"unknown\":\"" + "x".repeat(2_000_000) + "\"}";
    }

    private static ApiRequest raw(
            Operation operation, String what, String contentType, String body, Set<Integer> allowed) {
        return new ApiRequest(
                what, operation, GoodRequests.target(operation), contentType, ApiRequest.utf8(body), allowed);
    }
}

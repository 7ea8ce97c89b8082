package care.nowalls.providerapi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.regex.Pattern;

/** What the web framework refuses by itself, in our codes. */
final class WebFailures {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private WebFailures() {}

    static ProblemCode codeOf(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException) {
            return ProblemCode.MALFORMED_JSON;
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 404 -> isParameter(e, uri) ? ProblemCode.INVALID_PARAMETER : ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemCode.INVALID_PARAMETER : ProblemCode.INTERNAL;
        };
    }

    /** The framework says 404 to every parameter it cannot read; that is right for an id in the path only. */
    private static boolean isParameter(WebApplicationException e, UriInfo uri) {
        return e.getCause() != null
                && uri.getPathParameters().values().stream()
                        .flatMap(java.util.List::stream)
                        .allMatch(value -> ID.matcher(value).matches());
    }

    static Map<String, String> headersOf(Response said) {
        String allow = said.getHeaderString("Allow");
        return allow == null ? Map.of() : Map.of("Allow", allow);
    }
}

package care.nowalls.providerapi.problem;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.problem.Problem.FieldError;
import care.nowalls.providerapi.backend.BackendAway;
import care.nowalls.providerapi.backend.BackendRefused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. */
public class ProblemAnswers {

    private static final Map<String, String> SOON = Map.of("Retry-After", "5");

    @ServerExceptionMapper
    public Response backendRefused(BackendRefused e) {
        Response.ResponseBuilder answer =
                Response.status(e.status()).type(Problem.MEDIA_TYPE).entity(e.document());
        e.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response backendAway(BackendAway e, HttpHeaders headers, UriInfo uri) {
        Log.warnf("%s: %s", e.getMessage(), String.valueOf(e.getCause()));
        return answer(new Refused(ProblemCode.BACKEND_AWAY, SOON), headers, uri);
    }

    @ServerExceptionMapper
    public Response refused(Refused e, HttpHeaders headers, UriInfo uri) {
        return answer(e, headers, uri);
    }

    @ServerExceptionMapper
    public Response notAllowed(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
        return fields(ProblemCode.VALIDATION, FieldErrors.of(e, messages(headers)), headers, uri);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, HttpHeaders headers, UriInfo uri) {
        String pointer = FieldErrors.pointer(e.getPath());
        if (e instanceof UnrecognizedPropertyException) {
            FieldError error = FieldErrors.of(pointer, "unknown-field", messages(headers));
            return fields(ProblemCode.UNKNOWN_FIELD, List.of(error), headers, uri);
        }
        if (pointer.isEmpty()) {
            return answer(new Refused(ProblemCode.MALFORMED_JSON), headers, uri);
        }
        FieldError error = FieldErrors.of(pointer, "wrong-type", messages(headers));
        return fields(ProblemCode.VALIDATION, List.of(error), headers, uri);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        Response said = e.getResponse();
        if (said.getStatus() < 400) {
            return said;
        }
        return answer(new Refused(WebFailures.codeOf(e, uri), WebFailures.headersOf(said)), headers, uri);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, HttpHeaders headers, UriInfo uri) {
        return answer(new Refused(ProblemCode.MALFORMED_JSON), headers, uri);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e, HttpHeaders headers, UriInfo uri) {
        Log.errorf(e, "no answer foreseen for %s", uri.getPath());
        return answer(new Refused(ProblemCode.INTERNAL), headers, uri);
    }

    private static Response fields(ProblemCode code, List<FieldError> errors, HttpHeaders headers, UriInfo uri) {
        return answer(new Refused(code, Map.of(), errors), headers, uri);
    }

    private static Response answer(Refused refused, HttpHeaders headers, UriInfo uri) {
        Problem problem = Problems.of(refused.code(), messages(headers), uri.getPath(), refused.errors());
        Response.ResponseBuilder answer = Response.status(refused.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem);
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    private static Messages messages(HttpHeaders headers) {
        return Messages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

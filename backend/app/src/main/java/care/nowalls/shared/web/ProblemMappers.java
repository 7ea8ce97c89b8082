package care.nowalls.shared.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where something that went wrong becomes an answer; 5xx hides detail and is logged once, here. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    @Inject
    public ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return problems.response(refused.refusal(), refused.arguments());
    }

    @ServerExceptionMapper
    Response replayed(Replayed replayed) {
        Response.ResponseBuilder answer = Response.status(replayed.status()).header("Idempotency-Replayed", "true");
        if (!replayed.body().isEmpty()) {
            answer.type(MediaType.APPLICATION_JSON).entity(replayed.body());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> ViolationFields.of(violation, problems))
                .toList();
        return problems.response(400, "validation", errors);
    }

    @ServerExceptionMapper
    public Response unknownField(UnrecognizedPropertyException unknown) {
        return problems.response(
                400,
                "unknown-field",
                List.of(problems.field(pointer(unknown), "unknown-field")),
                unknown.getPropertyName());
    }

    /** Named besides its parent, or the framework's own mapper for it would answer. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException wrong) {
        return wrong instanceof UnrecognizedPropertyException unknown ? unknownField(unknown) : wrongShape(wrong);
    }

    @ServerExceptionMapper
    public Response wrongShape(JsonMappingException wrong) {
        return problems.response(400, "malformed-json", List.of(problems.field(pointer(wrong), "wrong-type")));
    }

    @ServerExceptionMapper
    public Response brokenJson(JsonProcessingException broken) {
        return problems.response(400, "malformed-json", null);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown) {
        Throwable cause = thrown.getCause();
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case JsonMappingException mapping -> wrongShape(mapping);
            case JsonProcessingException broken -> brokenJson(broken);
            case null -> plain(thrown);
            default -> plain(thrown);
        };
    }

    @ServerExceptionMapper
    public Response anything(Throwable thrown) {
        String state = SqlFailures.stateOf(thrown);
        if (state != null) {
            return SqlFailures.answer(state, problems, thrown);
        }
        if (SqlFailures.beyondRange(thrown)) {
            return problems.response(400, "value-out-of-range", null);
        }
        if (SqlFailures.connectionLost(thrown)) {
            LOG.warnf("database unavailable: %s", thrown.getMessage());
            return problems.response(CommonRefusal.UNAVAILABLE);
        }
        LOG.error("unexpected failure", thrown);
        return problems.response(500, "internal", null);
    }

    private Response plain(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status == 404) {
            return problems.unreadable(thrown);
        }
        if (status >= 500) {
            LOG.error("unexpected failure", thrown);
            return problems.response(500, "internal", null);
        }
        String code = switch (status) {
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> "malformed";
        };
        return problems.response(status, code, null);
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}

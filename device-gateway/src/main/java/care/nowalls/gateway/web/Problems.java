package care.nowalls.gateway.web;

import care.nowalls.contract.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every answer that is not 2xx is a problem document (RFC 9457) in the caller's language. */
class Problems {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final UriInfo uri;
    private final HttpHeaders headers;

    @Inject
    Problems(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    @ServerExceptionMapper
    Response refused(Refused e) {
        return problem(e.refusal(), e.errors());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(pointer(v.getPropertyPath().toString()), "invalid", v.getMessage()))
                .toList();
        return problem(Refusal.BAD_REQUEST, errors);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return problem(
                    Refusal.UNKNOWN_FIELD,
                    List.of(new Problem.FieldError(
                            "/" + unknown.getPropertyName(), Refusal.UNKNOWN_FIELD.code(), unknown.getPropertyName())));
        }
        return problem(Refusal.BAD_REQUEST, List.of());
    }

    /** Quarkus has a mapper of its own for this one, which tells our class names. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        return problem(Refusal.ofStatus(e.getResponse().getStatus()), List.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Log.errorf(e, "%s failed", uri.getPath());
        return problem(Refusal.INTERNAL, List.of());
    }

    private Response problem(Refusal refusal, List<Problem.FieldError> errors) {
        ResourceBundle texts = ResourceBundle.getBundle("problems", language(), EXACT);
        Problem body = new Problem(
                Problem.typeOf(refusal.code()),
                texts.getString(refusal.code()),
                refusal.status(),
                texts.getString(refusal.code() + ".detail"),
                uri.getPath(),
                refusal.code(),
                errors.isEmpty() ? null : errors);
        Response.ResponseBuilder answer =
                Response.status(refusal.status()).type(Problem.MEDIA_TYPE).entity(body);
        if (refusal == Refusal.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"nowalls\", charset=\"UTF-8\"");
        }
        if (refusal == Refusal.JOURNAL_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return answer.build();
    }

    /** Chinese unless the first language asked for is English. */
    private Locale language() {
        List<Locale> wanted = headers.getAcceptableLanguages();
        boolean english = !wanted.isEmpty() && wanted.getFirst().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.ROOT;
    }

    /** {@code authenticate.login.clientId} → {@code /clientId}. */
    private static String pointer(@Nullable String path) {
        String text = path == null ? "" : path;
        return "/" + text.substring(text.lastIndexOf('.') + 1);
    }
}

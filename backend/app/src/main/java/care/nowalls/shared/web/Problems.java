package care.nowalls.shared.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes problem documents in the language of the caller. */
@ApplicationScoped
public class Problems {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Instance<RoutingContext> routing;
    private final Messages messages;

    @Inject
    public Problems(Instance<RoutingContext> routing, Messages messages) {
        this.routing = routing;
        this.messages = messages;
    }

    /** The answer for a refusal. */
    public Response response(Refusal refusal, Object... arguments) {
        return response(refusal.status(), refusal.code(), null, arguments);
    }

    /**
     * @param status HTTP status
     * @param code problem code with texts in the bundle
     * @param errors refused fields, or null
     * @param arguments for the placeholders of the detail
     */
    public Response response(int status, String code, @Nullable List<Problem.FieldError> errors, Object... arguments) {
        RoutingContext context = routing.get();
        Locale locale = Messages.localeOf(context.request().getHeader("Accept-Language"));
        Problem problem = new Problem(
                Problem.typeOf(code),
                messages.text(locale, code + ".title", arguments),
                status,
                messages.text(locale, code + ".detail", arguments),
                context.request().path(),
                code,
                errors);
        Response.ResponseBuilder answer =
                Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (status == 503) {
            answer.header("Retry-After", "5");
        }
        return answer.header("Content-Language", locale.toLanguageTag()).build();
    }

    /**
     * The framework says 404 to every parameter it cannot read: right for an id in the path, wrong for a query, which is
     * 400.
     */
    Response unreadable(WebApplicationException notFound) {
        String query = routing.get().request().query();
        boolean parameter = notFound.getCause() != null
                && query != null
                && idsAreReadable(routing.get().request().path());
        return parameter ? response(CommonRefusal.INVALID_PARAMETER, "query") : response(CommonRefusal.NOT_FOUND);
    }

    private static boolean idsAreReadable(String path) {
        return Arrays.stream(path.split("/", -1))
                .noneMatch(step -> step.length() > 20 && !ID.matcher(step).matches());
    }

    /** One sentence about a refused field. */
    public Problem.FieldError field(String pointer, String code, Object... arguments) {
        Locale locale = Messages.localeOf(routing.get().request().getHeader("Accept-Language"));
        return new Problem.FieldError(pointer, code, messages.text(locale, "field." + code, arguments));
    }
}

package care.nowalls.incident.web;

import care.nowalls.account.Open;
import care.nowalls.incident.escalation.Answers;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page behind an SMS link: for a neighbour, a key holder, a daughter, who have no account. */
@Path("/r/{token}")
@Tag(name = "responder-link")
public class ResponderLinkResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Answers answers;
    private final ResponderPage page;

    @Inject
    ResponderLinkResource(Answers answers, ResponderPage page) {
        this.answers = answers;
        this.page = page;
    }

    @GET
    @Open
    @Produces(HTML)
    @Operation(summary = "What it is about, as a page", description = "404 when the link is unknown or dead")
    public Uni<Response> page(@PathParam("token") String token, @Context HttpHeaders headers) {
        Locale locale = localeOf(headers);
        return answers.open(token)
                .chain(open -> open == null
                        ? dead(headers, locale)
                        : page.of(open, token, locale).map(this::ok));
    }

    @POST
    @Path("{answer}")
    @Open
    @Produces(HTML)
    @Operation(
            summary = "I go, I cannot, I am there",
            description = "Answers with the way back to the page. 404 when the link is unknown or dead")
    public Uni<Response> say(
            @PathParam("token") String token,
            @PathParam("answer") Answers.Answer answer,
            @QueryParam("eta") @Nullable @Min(1) @Max(240) Integer eta,
            @Context HttpHeaders headers) {
        return answers.say(token, answer, eta)
                .chain(open -> open == null
                        ? dead(headers, localeOf(headers))
                        : Uni.createFrom()
                                .item(() -> Response.seeOther(URI.create("/r/" + token))
                                        .build()));
    }

    /** A page for a browser, a problem document for anything else. */
    private Uni<Response> dead(HttpHeaders headers, Locale locale) {
        String accept = String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT));
        if (!accept.contains(MediaType.TEXT_HTML)) {
            return Uni.createFrom().failure(new Refused(CommonRefusal.NOT_FOUND));
        }
        return Uni.createFrom()
                .item(Response.status(Response.Status.NOT_FOUND)
                        .type(HTML)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(page.dead(locale))
                        .build());
    }

    private Response ok(String html) {
        return Response.ok(html, HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Locale localeOf(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("zh"))
                .findFirst()
                .filter(language -> language.equals("en"))
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}

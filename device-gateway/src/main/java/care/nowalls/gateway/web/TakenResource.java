package care.nowalls.gateway.web;

import care.nowalls.gateway.fallback.Fallback;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page behind the link of a fallback call: "taken" stops the calls to the rest of the household's people. */
@Path("/fallback/{token}")
public class TakenResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String FRAME = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>NoWalls</title><style>body{font:18px/1.6 sans-serif;margin:0 auto;max-width:30rem;padding:1rem}
            button{width:100%;padding:1rem;font-size:1.2rem;border:0;border-radius:.5rem;background:#08633a;color:#fff}
            </style></head><body>{body}</body></html>
            """;
    private static final String QUESTION = """
            <h1>紧急呼叫</h1><p>您已联系或正在前往吗？确认后将不再通知其他人。<br>Have you called or are you on your way? \
            Nobody else will be called.</p><form method="post"><button>已处理 / Taken</button></form>""";
    private static final String THANKS = "<h1>谢谢</h1><p>已记录，不再通知其他人。<br>Noted. Nobody else is called.</p>";
    private static final String DEAD = "<h1>链接已失效</h1><p>This link is no longer valid.</p>";
    private final Fallback fallback;

    TakenResource(Fallback fallback) {
        this.fallback = fallback;
    }

    /** Asks: a link that only looks must not take. */
    @GET
    @Blocking
    @Produces(HTML)
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token) {
        return page(fallback.understands(token), QUESTION);
    }

    /** Takes. */
    @POST
    @Blocking
    @Produces(HTML)
    @Operation(hidden = true)
    public Response take(@PathParam("token") String token) throws IOException {
        return page(fallback.taken(token), THANKS);
    }

    private static Response page(boolean known, String body) {
        return Response.status(known ? Response.Status.OK : Response.Status.NOT_FOUND)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(FRAME.replace("{body}", known ? body : DEAD))
                .build();
    }
}

package care.nowalls.shared.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Deep links of the console: a path outside of the API that names no file, asked for as a page, gets the page. */
@ApplicationScoped
public class PageRoutes {

    /** Before the endpoints, which would answer an unknown path with 401 or 404. */
    private static final int FIRST = 1;

    private static final List<String> NOT_PAGES = List.of("/api/", "/internal/", "/q/", "/assets/", "/r/");

    void install(@Observes Router router) {
        router.route().method(HttpMethod.GET).order(FIRST).handler(PageRoutes::deepLink);
    }

    private static void deepLink(RoutingContext context) {
        String path = context.normalizedPath();
        String accept = String.valueOf(context.request().getHeader("Accept"));
        boolean page = accept.contains("text/html") && NOT_PAGES.stream().noneMatch(path::startsWith);
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        if (page && !file && !path.equals("/")) {
            context.reroute("/index.html");
        } else {
            context.next();
        }
    }
}

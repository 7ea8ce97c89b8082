package care.nowalls.shared.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Deep links of the console: a path that no file and no endpoint serves, asked for as a page, gets the page. */
@ApplicationScoped
public class PageRoutes {

    private static final int LAST = 100_000;
    private static final List<String> NOT_PAGES = List.of("/api/", "/internal/", "/q/", "/assets/");

    void install(@Observes Router router) {
        router.route().method(HttpMethod.GET).order(LAST).handler(PageRoutes::deepLink);
    }

    private static void deepLink(RoutingContext context) {
        String path = context.normalizedPath();
        String accept = String.valueOf(context.request().getHeader("Accept"));
        boolean page = accept.contains("text/html") && NOT_PAGES.stream().noneMatch(path::startsWith);
        if (page && !path.equals("/index.html") && !path.equals("/")) {
            context.reroute("/index.html");
        } else {
            context.next();
        }
    }
}

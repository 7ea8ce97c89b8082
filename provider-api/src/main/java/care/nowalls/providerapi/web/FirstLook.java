package care.nowalls.providerapi.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.providerapi.EdgeConfig;
import care.nowalls.providerapi.problem.Messages;
import care.nowalls.providerapi.problem.ProblemCode;
import care.nowalls.providerapi.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Before the API is asked: places of the phone page get the page itself, so that deep links work; bodies that are
 * declared too large are refused before they are read; answers of the API are never kept by a cache.
 */
@ApplicationScoped
public class FirstLook {

    /** Largest body of a request, in bytes; photos come with their own path and limit. */
    static final long LARGEST_BODY = 256 * 1024;

    /** Header that tells the page the demo's time; see {@link care.nowalls.contract.time.ClockSetting}. */
    static final String CLOCK = "X-NoWalls-Clock";

    private static final int EARLY = 100;

    private final ObjectMapper json;
    private final Optional<String> clock;
    private final byte @Nullable [] page;

    @Inject
    FirstLook(ObjectMapper json, EdgeConfig config) {
        this.json = json;
        this.clock = config.clock().filter(setting -> !setting.isBlank());
        this.page = read("META-INF/resources/index.html");
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void filters(@Observes Filters filters) {
        filters.register(this::firstLook, EARLY);
    }

    private void firstLook(RoutingContext context) {
        boolean api = context.request().path().startsWith("/api/");
        if (api) {
            context.response().putHeader("Cache-Control", "no-store");
            clock.ifPresent(setting -> context.response().putHeader(CLOCK, setting));
        }
        if (declaredLength(context) > LARGEST_BODY) {
            context.response().putHeader("Connection", "close");
            refuse(context, ProblemCode.PAYLOAD_TOO_LARGE);
        } else if (!api && page != null && isPlaceInPage(context)) {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache")
                    .end(Buffer.buffer(page));
        } else {
            context.next();
        }
    }

    /** The page's own paths have no dot; files do. */
    private static boolean isPlaceInPage(RoutingContext context) {
        String path = context.normalizedPath();
        return context.request().method().equals(HttpMethod.GET) && !path.startsWith("/q/") && !path.contains(".");
    }

    private void refuse(RoutingContext context, ProblemCode code) {
        Messages messages = Messages.of(context.request().getHeader("Accept-Language"));
        try {
            String body = json.writeValueAsString(
                    Problems.of(code, messages, context.request().path()));
            context.response()
                    .setStatusCode(code.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}

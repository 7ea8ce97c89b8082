package care.nowalls.ops.bench;

import care.nowalls.ops.bench.floor.PageFloor;
import care.nowalls.ops.tools.Figures;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ops/bench pages}: the pages people wait for, beside bare Quarkus with the same token check and one query. */
@Command(
        name = "pages",
        description =
                "Reads pages at a fixed rate, the floor's page in the same run; latency counts from when each was due.",
        mixinStandardHelpOptions = true)
final class PageBench implements Callable<Integer> {

    @Mixin
    private RunningStack stack = new RunningStack();

    @Option(names = "--requests", description = "So many of each page (default 2000).")
    private int requests = 2000;

    @Option(names = "--rate", description = "So many each second (default 100).")
    private int rate = 100;

    private final OpenLoop loop = new OpenLoop();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private int failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SignedIn desk = SignedIn.as(stack, "desk");
        figures.put("requests of each page", requests);
        figures.put("per second", rate);
        try (PageFloor floor = PageFloor.start(stack)) {
            HttpRequest bare = HttpRequest.newBuilder(floor.page())
                    .header("Authorization", desk.authorization())
                    .build();
            double base = p99("floor", List.of(bare));
            compare("orders", base, List.of(get(desk, "/api/v1/orders?limit=50")));
            compare("incidents", base, List.of(get(desk, "/api/v1/incidents?limit=50")));
            compare("resident card", base, cards(desk));
            p99("floor again", List.of(bare));
        }
        Figures.print(figures);
        Figures.write(stack.folder().resolve("bench-pages.json"), figures);
        return failed == 0 ? 0 : 1;
    }

    private void compare(String page, double base, List<HttpRequest> wanted) throws InterruptedException {
        double here = p99(page, wanted);
        figures.put(page + " p99 / floor p99", Math.round(here / base * 10) / 10.0);
    }

    /** Warms up with a fifth as many first. */
    private double p99(String page, List<HttpRequest> wanted) throws InterruptedException {
        loop.run(i -> wanted.get(i % wanted.size()), requests / 5, rate);
        OpenLoop.Answers answers = loop.run(i -> wanted.get(i % wanted.size()), requests, rate);
        Map<String, Object> latency = Figures.latency(page, answers.millis());
        figures.putAll(latency);
        figures.put(page + " failed", answers.failed());
        failed += answers.failed();
        return ((Number) latency.getOrDefault(page + " ms p99", Double.NaN)).doubleValue();
    }

    private static HttpRequest get(SignedIn desk, String path) {
        return desk.request(path).GET().build();
    }

    private static List<HttpRequest> cards(SignedIn desk) throws IOException, InterruptedException {
        JsonNode residents = desk.get("/api/v1/residents?limit=50").path("items");
        return StreamSupport.stream(residents.spliterator(), false)
                .map(one -> get(desk, "/api/v1/residents/" + one.path("id").asText() + "/card"))
                .toList();
    }
}

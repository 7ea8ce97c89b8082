package care.nowalls.ops.chaos;

import care.nowalls.ops.tools.DemoAccount;
import care.nowalls.ops.tools.RunningStack;
import care.nowalls.ops.tools.SignedIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The managers of all demo providers, each with the offers it was made, all accepting at the same moment. */
final class OfferRace {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<SignedIn> managers = new ArrayList<>();

    /** An offer and the request that accepts it. */
    record Runner(String order, HttpRequest accept) {}

    /** What became of one acceptance. */
    record Answer(String order, int status, String code) {}

    OfferRace(RunningStack stack) throws IOException, InterruptedException {
        for (DemoAccount account : DemoAccount.all(stack.folder())) {
            if (account.role().equals("MANAGER")) {
                managers.add(SignedIn.as(stack, account.username()));
            }
        }
    }

    /** Open offers of these orders, as each provider sees its own; of each order at most {@code each}. */
    List<Runner> offers(Set<String> orders, int each) throws IOException, InterruptedException {
        List<Runner> runners = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (SignedIn manager : managers) {
            String next = "";
            do {
                JsonNode page = manager.get("/api/v1/offers?state=OPEN&limit=200" + next);
                for (JsonNode offer : page.path("items")) {
                    String order = offer.path("orderId").asText();
                    if (orders.contains(order) && taken.merge(order, 1, Integer::sum) <= each) {
                        runners.add(new Runner(order, accepting(manager, offer)));
                    }
                }
                next = page.path("next").isTextual()
                        ? "&cursor=" + page.path("next").asText()
                        : "";
            } while (!next.isEmpty());
        }
        return runners;
    }

    private static HttpRequest accepting(SignedIn manager, JsonNode offer) {
        return manager.posting("/api/v1/offers/" + offer.path("id").asText() + "/accept", JSON.createObjectNode());
    }

    /** All at once, in an order that the seed decides. */
    List<Answer> run(List<Runner> runners, long seed) {
        List<Runner> shuffled = new ArrayList<>(runners);
        Collections.shuffle(shuffled, new Random(seed));
        List<CompletableFuture<Answer>> running = shuffled.stream()
                .map(runner -> http.sendAsync(runner.accept(), BodyHandlers.ofString())
                        .thenApply(answer -> new Answer(runner.order(), answer.statusCode(), code(answer.body()))))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String code(String body) {
        try {
            return JSON.readTree(body).path("code").asText();
        } catch (IOException e) {
            return "";
        }
    }
}

package care.nowalls.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scaled down from the proof of issue 2 (50 orders × 4 providers); the numbers are system properties. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FirstAcceptanceWinsTest {

    private static final int ORDERS = Integer.getInteger("nowalls.race.orders", 10);
    private static final int PROVIDERS = Integer.getInteger("nowalls.race.providers", 4);

    @Inject
    District district;

    @Inject
    Journey journey;

    @Inject
    Signed signed;

    @SuppressWarnings("NullAway") // injected
    @TestHTTPResource("/internal/v1/provider/offers/")
    URI offers;

    private record Answer(UUID order, int status, String body) {}

    @Test
    void of_all_who_accept_at_once_exactly_one_gets_each_order() {
        UUID street = district.street();
        List<District.Firm> firms = district.firms(street, PROVIDERS);
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(journey.place(district.resident(street), "CLEANING", "BROADCAST"));
        }
        List<Answer> answers = race(firms);
        assertThat(answers).hasSize(ORDERS * PROVIDERS);
        Map<Integer, Long> byStatus =
                answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of(200, (long) ORDERS, 409, (long) ORDERS * (PROVIDERS - 1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allMatch(answer -> answer.body().contains("\"offer-lost\""));
        for (UUID order : orders) {
            assertThat(journey.state(order)).isEqualTo("ACCEPTED");
            assertThat(openCharges(order)).isEqualTo(1);
        }
        signed.as(Role.BUREAU)
                .get("/api/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true));
    }

    /** A reservation, or a planned one in a month whose run is not booked. */
    private long openCharges(UUID order) {
        return Reactive.run(() -> journey.pool()
                .preparedQuery("select count(*) from entitlement.charge where reference = $1"
                        + " and state in ('PLANNED', 'RESERVED')")
                .execute(Tuple.of(order))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private List<Answer> race(List<District.Firm> firms) {
        HttpClient client = HttpClient.newHttpClient();
        List<Function<HttpClient, CompletableFuture<Answer>>> all = new ArrayList<>();
        for (District.Firm firm : firms) {
            for (Map<String, Object> offer : journey.offers(firm.id())) {
                HttpRequest request = request(firm, String.valueOf(offer.get("id")));
                UUID order = UUID.fromString(String.valueOf(offer.get("orderId")));
                all.add(http -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .thenApply(answer -> new Answer(order, answer.statusCode(), answer.body())));
            }
        }
        Collections.shuffle(all);
        List<CompletableFuture<Answer>> running =
                all.stream().map(one -> one.apply(client)).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(District.Firm firm, String offer) {
        return HttpRequest.newBuilder(offers.resolve(offer + "/accept"))
                .header("Content-Type", "application/json")
                .header("X-NoWalls-Service-Token", signed.serviceToken("provider-api"))
                .header("Authorization", "Bearer " + signed.token(Role.MANAGER, firm.id(), null))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }
}

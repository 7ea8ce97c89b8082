package care.nowalls.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.token.Role;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an order over the real API, as desk and providers take them. */
@ApplicationScoped
public class Journey {

    @Inject
    Signed signed;

    @Inject
    Pool pool;

    /** Body of an order whose window began five minutes ago and is two hours long. */
    public Map<String, Object> order(UUID resident, String item, String mode) {
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5);
        Map<String, Object> body = new HashMap<>();
        body.put("residentId", resident);
        body.put("itemCode", item);
        body.put("mode", mode);
        body.put("notes", "请带老花镜");
        body.put(
                "window",
                Map.of("start", start.toString(), "end", start.plusHours(3).toString()));
        return body;
    }

    public JsonPath placed(Map<String, Object> body) {
        return signed.as(Role.DESK)
                .body(body)
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public UUID place(UUID resident, String item, String mode) {
        return UUID.fromString(placed(order(resident, item, mode)).getString("id"));
    }

    public JsonPath detail(UUID order) {
        return signed.as(Role.DESK)
                .get("/api/v1/orders/" + order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public String state(UUID order) {
        return detail(order).getString("state");
    }

    public void cancelled(UUID order) {
        signed.as(Role.DESK)
                .body(Map.of("reason", "试验"))
                .post("/api/v1/orders/" + order + "/cancel")
                .then()
                .statusCode(200);
    }

    public void untilState(UUID order, String state) {
        Waiting.until(order + " is " + state, () -> state.equals(state(order)));
    }

    /** Open offers of a provider, as its manager sees them. */
    public List<Map<String, Object>> offers(UUID provider) {
        return signed.provider(Role.MANAGER, provider, null)
                .get("/internal/v1/provider/offers?state=OPEN")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public String offer(UUID provider, UUID order) {
        List<Map<String, Object>> open = offers(provider).stream()
                .filter(offer -> order.toString().equals(offer.get("orderId")))
                .toList();
        assertThat(open).hasSize(1);
        return String.valueOf(open.getFirst().get("id"));
    }

    public ValidatableResponse answer(
            District.Firm firm, @Nullable UUID staff, String offer, String verb, Object body) {
        Role role = staff == null ? Role.MANAGER : Role.STAFF;
        return signed.provider(role, firm.id(), staff)
                .body(body)
                .post("/internal/v1/provider/offers/" + offer + "/" + verb)
                .then();
    }

    public ValidatableResponse act(District.Firm firm, @Nullable UUID staff, UUID order, String verb, Object body) {
        Role role = staff == null ? Role.MANAGER : Role.STAFF;
        return signed.provider(role, firm.id(), staff)
                .body(body)
                .post("/internal/v1/provider/orders/" + order + "/" + verb)
                .then();
    }

    /** Accepted by the person itself. */
    public UUID accepted(UUID resident, String item, District.Firm firm) {
        UUID order = place(resident, item, "SEQUENTIAL");
        answer(firm, firm.staff().getFirst(), offer(firm.id(), order), "accept", Map.of())
                .statusCode(200);
        return order;
    }

    public Map<String, Object> checkIn(OffsetDateTime at, double lat, String event) {
        Map<String, Object> body = new HashMap<>();
        body.put("at", at.toString());
        body.put("method", "GPS");
        body.put("position", Map.of("lat", lat, "lon", District.LON, "accuracy", 12.0));
        body.put("clientEventId", event);
        return body;
    }

    public Map<String, Object> checkOut(OffsetDateTime at, double lat, String event) {
        Map<String, Object> body = new HashMap<>();
        body.put("at", at.toString());
        body.put("position", Map.of("lat", lat, "lon", District.LON));
        body.put("tasks", List.of("起居照料"));
        body.put("clientEventId", event);
        return body;
    }

    public Pool pool() {
        return pool;
    }

    public void sql(String statement) {
        Reactive.run(() -> pool.query(statement).execute());
    }
}

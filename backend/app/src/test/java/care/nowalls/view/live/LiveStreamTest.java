package care.nowalls.view.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.token.Role;
import care.nowalls.shared.Outbox;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.Signed;
import care.nowalls.testing.Waiting;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The live stream over HTTP, with a Redis that comes and goes. */
@QuarkusTest
@TestProfile(LiveStreamTest.OwnRedis.class)
class LiveStreamTest {

    private static final String PATH = "/api/v1/live";

    /** An application of its own, because its Redis is stopped. */
    public static class OwnRedis implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LiveServers.class));
        }
    }

    @Inject
    Signed signed;

    @Inject
    Outbox outbox;

    @Inject
    LiveRing ring;

    private final UUID here = UUID.randomUUID();
    private final UUID there = UUID.randomUUID();

    @Test
    void nobody_and_roles_without_a_console_are_kept_out() {
        given().get(PATH).then().statusCode(401);
        for (Role role : List.of(Role.MANAGER, Role.ADMIN)) {
            UUID unit = role == Role.MANAGER ? here : null;
            signed.as(role, unit).get(PATH).then().statusCode(403);
        }
        signed.as(Role.DESK).get(PATH + "?topics=orders,weather").then().statusCode(400);
    }

    @Test
    void each_hears_the_topics_of_its_role_about_its_own_street_or_centre() {
        try (LiveClient street = open(Role.STREET, here, "", null);
                LiveClient other = open(Role.STREET, there, "", null);
                LiveClient centre = open(Role.CENTRE, here, "", null);
                LiveClient desk = open(Role.DESK, null, "", null);
                LiveClient orders = open(Role.DESK, null, "?topics=orders", null)) {
            for (String type : List.of("incident.tried", "order.tried", "attendance.tried", "device.tried")) {
                publish(type, type + "-here", here);
                publish(type, type + "-there", there);
            }
            publish("order.tried", "last", null);
            publish("order.tried", "end-here", here);
            publish("order.tried", "end-there", there);
            publish("attendance.tried", "end-centre", here);
            Waiting.until("the street", () -> street.heard("end-here"));
            Waiting.until("the other street", () -> other.heard("end-there"));
            Waiting.until("the centre", () -> centre.heard("end-centre"));
            Waiting.until("the desk", () -> desk.heard("end-centre"));
            Waiting.until("orders only", () -> orders.heard("end-there"));
            assertThat(ids(street))
                    .containsExactlyInAnyOrder(
                            "incident.tried-here", "order.tried-here", "device.tried-here", "end-here");
            assertThat(ids(other))
                    .containsExactlyInAnyOrder(
                            "incident.tried-there", "order.tried-there", "device.tried-there", "end-there");
            assertThat(ids(centre)).containsExactlyInAnyOrder("attendance.tried-here", "end-centre");
            // the desk hears of everybody, also of what other tests have left to be told
            assertThat(ids(desk))
                    .containsAll(ids(street))
                    .containsAll(ids(other))
                    .containsAll(ids(centre));
            assertThat(ids(desk)).contains("attendance.tried-there", "last");
            assertThat(ids(orders))
                    .containsExactlyInAnyOrder(
                            "order.tried-here", "order.tried-there", "last", "end-here", "end-there");
            assertThat(street.events()).extracting(LiveClient.Event::name).doesNotContain("attendance", "reset");
        }
    }

    @Test
    void a_page_goes_on_where_it_was_and_one_that_was_away_too_long_loads_again() {
        String seen;
        try (LiveClient first = open(Role.DESK, null, "", null)) {
            publish("order.tried", "one-" + here, null);
            Waiting.until("the first", () -> first.heard("one-" + here));
            seen = first.events().stream()
                    .filter(event -> event.data().contains("one-" + here))
                    .findFirst()
                    .orElseThrow()
                    .id();
            publish("order.tried", "two-" + here, null);
            Waiting.until("the second", () -> first.heard("two-" + here));
        }
        try (LiveClient again = open(Role.DESK, null, "", seen);
                LiveClient lost = open(Role.DESK, null, "", "1-1")) {
            Waiting.until("what was missed", () -> again.heard("two-" + here));
            assertThat(again.heard("one-" + here)).isFalse();
            assertThat(again.events()).extracting(LiveClient.Event::name).doesNotContain("reset");
            Waiting.until("a reset", () -> !lost.events().isEmpty());
            assertThat(lost.events().getFirst().name()).isEqualTo("reset");
            Waiting.until("a comment that keeps it open", () -> again.comments().contains("ping"));
        }
    }

    @Test
    void without_redis_the_table_is_polled_and_with_it_pages_load_again_and_go_on() {
        try (LiveClient desk = open(Role.DESK, null, "", null)) {
            LiveServers.stopRedis();
            try {
                publish("order.tried", "without-" + here, null);
                Waiting.until("heard without Redis", () -> desk.heard("without-" + here));
            } finally {
                LiveServers.startRedis();
            }
            Waiting.until(
                    "told to load again",
                    () -> desk.events().stream().anyMatch(event -> event.name().equals("reset")));
            publish("order.tried", "with-" + here, null);
            Waiting.until("heard with Redis", () -> desk.heard("with-" + here));
            assertThat(desk.events().stream().filter(event -> event.data().contains("without-" + here)))
                    .hasSize(1);
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_and_the_others_go_on() throws IOException {
        try (LiveClient desk = open(Role.DESK, null, "?topics=devices", null);
                Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            deaf.setSoTimeout(15_000);
            String token = signed.token(Role.DESK, null, null);
            deaf.getOutputStream()
                    .write(("GET " + PATH + "?topics=orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(deaf.getInputStream().read()).isEqualTo('H');
            int sent = 12_000;
            String big = "x".repeat(2_000);
            for (int i = 0; i < sent; i++) {
                ring.publish("slow-" + i, new LiveEvent("orders", "order.tried", big, null, null, "now"));
            }
            long events = read(deaf.getInputStream());
            assertThat(events).isLessThan(sent);
            ring.publish("after", new LiveEvent("devices", "device.tried", "after", null, null, "now"));
            Waiting.until("the other goes on", () -> desk.heard("after"));
        }
    }

    /** Until the server closes; so many events came. A read without an end fails by its time-out. */
    private static long read(InputStream from) throws IOException {
        long events = 0;
        byte[] chunk = new byte[65_536];
        try {
            for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
                events += new String(chunk, 0, n, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '{')
                        .count();
            }
        } catch (java.net.SocketException reset) {
            return events;
        }
        return events;
    }

    private LiveClient open(Role role, @Nullable UUID unit, String query, @Nullable String lastEventId) {
        String token = signed.token(role, unit, null);
        LiveClient client =
                LiveClient.open(URI.create("http://127.0.0.1:" + RestAssured.port + PATH + query), token, lastEventId);
        assertThat(client.status()).isEqualTo(200);
        Waiting.until("the stream is open", () -> !client.comments().isEmpty());
        return client;
    }

    private void publish(String type, String id, @Nullable UUID unit) {
        Map<String, Object> payload = new HashMap<>();
        if (unit != null) {
            payload.put("streetId", unit);
            payload.put("centreId", unit);
        }
        Reactive.run(() -> Panache.withTransaction(() -> outbox.publish(type, "thing:" + id, payload)));
    }

    private List<String> ids(LiveClient client) {
        return client.events().stream()
                .map(event -> event.data().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}

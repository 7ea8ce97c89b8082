package care.nowalls.incident;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.model.Operator;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.testing.Signed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two operators and the sweeper at random and at once on the real database; {@code RandomLivesTest} lives the model alone. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RandomDeskTest {

    private static final int ACTS = 60;
    private static final int INCIDENTS = 4;
    private static final String BROKEN = """
            select count(*) from incident.incident where id = any($1) and case when state = 'RESOLVED'
              then next_deadline is not null or owner_id is not null or outcome is null
              else next_deadline is null or (owner_id is null) <> (state = 'RAISED') end""";

    @Inject
    Signed signed;

    @Inject
    IncidentFixture fixture;

    @Inject
    Handling handling;

    @Inject
    Pool pool;

    @Test
    void whatever_happens_at_once_every_open_incident_has_one_owner_or_rings_and_one_deadline() {
        long seed = Long.getLong("nowalls.test.seed", new Random().nextLong());
        List<String> incidents = IntStream.range(0, INCIDENTS)
                .mapToObj(i -> fixture.signal(fixture.household().button(), SignalType.SOS))
                .toList();
        List<CompletableFuture<Void>> desks = new ArrayList<>();
        for (Role role : List.of(Role.DESK, Role.LEADER, Role.DESK)) {
            Random random = new Random(seed + desks.size());
            desks.add(CompletableFuture.runAsync(() -> work(role, incidents, random, seed)));
        }
        desks.forEach(CompletableFuture::join);
        assertThat(broken(incidents)).as("seed %d", seed).isZero();
    }

    private void work(Role role, List<String> incidents, Random random, long seed) {
        Thread.currentThread().setContextClassLoader(RandomDeskTest.class.getClassLoader());
        for (int i = 0; i < ACTS; i++) {
            String id = incidents.get(random.nextInt(INCIDENTS));
            if (random.nextInt(6) == 0) {
                fixture.sweep(id, random.nextInt(400));
            } else if (random.nextInt(8) == 0) {
                dies(id);
            } else {
                Act act = ACTIONS.get(random.nextInt(ACTIONS.size()));
                int status =
                        fixture.act(role, id, act.name(), act.body()).extract().statusCode();
                assertThat(status)
                        .as("%s as %s, seed %d", act.name(), role, seed)
                        .isIn(200, 202, 409, 422);
            }
            assertThat(broken(incidents)).as("seed %d", seed).isZero();
        }
    }

    /** A node that dies in the middle of an act: nothing of it is there. */
    private void dies(String id) {
        Operator nobody = new Operator(new UUID(5, 5), "dying", true);
        try {
            Reactive.run(() -> handling.act(UUID.fromString(id), nobody, (incident, at, steps) -> {
                incident.release(nobody, at, steps);
                throw new IllegalStateException("the node dies");
            }));
        } catch (RuntimeException died) {
            assertThat(died).isNotNull();
        }
    }

    private long broken(List<String> incidents) {
        UUID[] ids = incidents.stream().map(UUID::fromString).toArray(UUID[]::new);
        return Reactive.run(() -> pool.preparedQuery(BROKEN)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private record Act(String name, Map<String, ?> body) {}

    private static final List<Act> ACTIONS = List.of(
            new Act("acknowledge", Map.of()),
            new Act("acknowledge", Map.of()),
            new Act("contact", Map.of("resident", true, "channel", "PHONE", "result", "ANSWERED")),
            new Act("note", Map.of("text", "记录")),
            new Act("emergency-call", Map.of("number", "120", "told", "跌倒")),
            new Act("confirmed", Map.of()),
            new Act("arrived", Map.of()),
            new Act("release", Map.of()),
            new Act("resolve", Map.of("outcome", "HELPED", "note", "好", "contact", true)),
            new Act("resolve", Map.of("outcome", "NOT_THERE", "note", "外出", "contact", false)),
            new Act("countersign", Map.of()),
            new Act("reopen", Map.of()),
            new Act("reopen", Map.of()));
}

package care.nowalls.ledger;

import static care.nowalls.ledger.LedgerFixture.key;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.shared.Refused;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Money under races; the random run prints its seed. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LedgerRaceTest {

    private static final int TASKS = 24;
    private static final int STEPS = 100;

    @Inject
    LedgerFixture fixture;

    @Inject
    Ledger ledger;

    @Inject
    LedgerChecks checks;

    @Test
    void of_fifty_at_once_exactly_those_are_served_whom_the_account_can_pay() throws Exception {
        UUID quota = fixture.holding(2_000);
        AtomicInteger served = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        together(50, number -> {
            try {
                fixture.reserve(quota, 100, UUID.randomUUID());
                served.incrementAndGet();
            } catch (Refused no) {
                assertThat(no.refusal()).isEqualTo(LedgerRefusal.OVERDRAWN);
                refused.incrementAndGet();
            }
        });
        assertThat(served).hasValue(20);
        assertThat(refused).hasValue(30);
        assertThat(fixture.available(quota)).isZero();
    }

    @Test
    void the_same_key_at_once_makes_one_transfer() throws Exception {
        UUID quota = fixture.holding(2_000);
        Movement movement = Movement.reserve(key(), UUID.randomUUID(), List.of(new Leg(quota, 70)));
        together(20, number -> fixture.move(movement));
        assertThat(fixture.available(quota)).isEqualTo(1_930);
    }

    @Test
    void money_that_moves_at_random_is_right_at_every_instant() throws Exception {
        long seed = Long.getLong("nowalls.seed", System.nanoTime());
        System.out.println("LedgerRaceTest seed " + seed);
        Random setting = new Random(seed);
        List<UUID> quotas = IntStream.range(0, 6)
                .mapToObj(ignored -> fixture.holding(500 + setting.nextInt(5_000)))
                .toList();
        UUID payable = fixture.open(AccountKind.PAYABLE, false);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger observed = new AtomicInteger();
        together(TASKS + 1, task -> {
            if (task == TASKS) {
                while (done.get() < TASKS) {
                    right("seed " + seed);
                    observed.incrementAndGet();
                }
                return;
            }
            try {
                new Walk(new Random(seed + task), quotas, payable).go();
            } finally {
                done.incrementAndGet();
            }
        });
        assertThat(observed.get()).isPositive();
        right("seed " + seed);
    }

    private void right(String when) {
        CheckReport report = Reactive.run(checks::run);
        assertThat(report.checks())
                .as(when)
                .allSatisfy(
                        check -> assertThat(check.violations()).as(check.name()).isZero());
    }

    private interface Task {
        void run(int number);
    }

    private static void together(int tasks, Task task) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                int number = i;
                running.add(threads.submit(() -> task.run(number)));
            }
            for (Future<?> one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
    }

    /** One task's random way: what it holds open, posts, gives back, corrects and repeats. */
    private final class Walk {

        private final Random random;
        private final List<UUID> quotas;
        private final UUID payable;
        private final List<Movement> made = new ArrayList<>();
        private final List<UUID> ids = new ArrayList<>();

        Walk(Random random, List<UUID> quotas, UUID payable) {
            this.random = random;
            this.quotas = quotas;
            this.payable = payable;
        }

        void go() {
            for (int step = 0; step < STEPS; step++) {
                try {
                    step();
                } catch (Refused refused) {
                    assertThat(refused.refusal()).isInstanceOf(LedgerRefusal.class);
                }
            }
        }

        private void step() {
            int dice = made.isEmpty() ? 0 : random.nextInt(10);
            if (dice < 4) {
                move(Movement.reserve(key(), UUID.randomUUID(), takes()));
                return;
            }
            int chosen = random.nextInt(made.size());
            Movement past = made.get(chosen);
            UUID id = ids.get(chosen);
            if (dice == 4) {
                assertThat(fixture.move(past)).isEqualTo(id);
            } else if (dice == 5) {
                Reactive.run(() -> ledger.correct(key(), id));
            } else if (past.kind() == TransferKind.RESERVE) {
                spend(past, id, dice);
            }
        }

        private void spend(Movement reserve, UUID reservation, int dice) {
            Leg source = reserve.legs().getFirst();
            long fen = 1L + random.nextInt((int) -source.fen());
            UUID reference = requireNonNull(reserve.reference());
            move(
                    dice < 8
                            ? Movement.post(key(), reference, reservation, payable, fen)
                            : Movement.release(key(), reference, reservation, List.of(new Leg(source.account(), fen))));
        }

        /** One or two accounts, in any order. */
        private List<Leg> takes() {
            Leg first = new Leg(quotas.get(random.nextInt(quotas.size())), 1 + random.nextInt(300));
            Leg second = new Leg(quotas.get(random.nextInt(quotas.size())), 1 + random.nextInt(300));
            return random.nextBoolean() ? List.of(first) : List.of(first, second);
        }

        private void move(Movement movement) {
            ids.add(fixture.move(movement));
            made.add(movement);
        }
    }
}

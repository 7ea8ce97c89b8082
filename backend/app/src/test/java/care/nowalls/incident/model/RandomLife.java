package care.nowalls.incident.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.Outcome;
import care.nowalls.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident of priority 1 among operators who act, go on break, lose their line or come back, and nodes that die,
 * hang and have clocks of their own. Everything comes from the seed. Each second what DOMAIN.md §8 promises is checked.
 */
final class RandomLife {

    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final int OPERATORS = 4;
    private static final int NODES = 3;
    private static final int SKEW_SECONDS = 2;
    private static final int CONSOLE_GONE = 30;
    private static final int CONSOLE_REPORTS = 15;
    private static final Instant START = Instant.parse("2026-11-27T18:00:00Z");
    private static final Terms TERMS = new Terms(
            Duration.ofSeconds(120),
            Duration.ofMinutes(10),
            Duration.ofMinutes(3),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofSeconds(CONSOLE_GONE));
    private static final Escalation STEPS = new Escalation(List.of(
            new Escalation.Step("DESK", Duration.ofSeconds(30)),
            new Escalation.Step("LEADER", Duration.ofSeconds(60)),
            new Escalation.Step("RESPONDER", Duration.ofSeconds(120))));

    private final long seed;
    private final Random random;
    private final Desk[] desks = new Desk[OPERATORS];
    private final Node[] nodes = new Node[NODES];
    private final Incident incident;
    private int second;
    private Instant heard = START;
    private int rangAgain;

    RandomLife(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        for (int i = 0; i < OPERATORS; i++) {
            desks[i] = new Desk(new Operator(new UUID(1, i), "desk" + i, i == 0));
        }
        for (int i = 0; i < NODES; i++) {
            nodes[i] = new Node(random.nextInt(2 * SKEW_SECONDS + 1) - SKEW_SECONDS);
        }
        incident = Incident.byPhone(new UUID(2, seed), IncidentKind.SOS, Concerned.NOBODY, STEPS, START);
    }

    /** An operator and their console, as the server knows it. */
    private static final class Desk {
        final Operator operator;
        boolean connected = true;
        boolean onBreak;
        int lastSeen;

        Desk(Operator operator) {
            this.operator = operator;
        }
    }

    /** A node of the backend: while it is away, it sweeps nothing. */
    private static final class Node {
        final int skew;
        int awayUntil;

        Node(int skew) {
            this.skew = skew;
        }
    }

    int rangAgain() {
        return rangAgain;
    }

    void live(int seconds) {
        for (second = 1; second <= seconds; second++) {
            faults();
            reports();
            if (random.nextInt(20) == 0) {
                act(desks[random.nextInt(OPERATORS)]);
            }
            for (Node node : nodes) {
                sweep(node);
            }
            check();
        }
    }

    private void faults() {
        for (Desk desk : desks) {
            if (random.nextInt(200) == 0) {
                desk.connected = !desk.connected;
            }
            if (random.nextInt(300) == 0) {
                desk.onBreak = !desk.onBreak;
            }
        }
        // any node may die or hang, one always lives: the promise is against the death of any, not of all
        int dying = random.nextInt(NODES);
        boolean othersLive = false;
        for (int i = 0; i < NODES; i++) {
            othersLive |= i != dying && nodes[i].awayUntil < second;
        }
        if (othersLive && random.nextInt(50) == 0) {
            nodes[dying].awayUntil = Math.max(nodes[dying].awayUntil, second + random.nextInt(120));
        }
    }

    private void reports() {
        for (Desk desk : desks) {
            if (desk.connected && second - desk.lastSeen >= CONSOLE_REPORTS) {
                desk.lastSeen = second;
            }
        }
    }

    private void sweep(Node node) {
        if (node.awayUntil >= second) {
            return;
        }
        Happening due = incident.tick(moment(node.skew), STEPS, ownerGone());
        if (due != null && due.entry().equals("LEASE_OVER")) {
            rangAgain++;
        }
    }

    /** As the statement in {@code Presences} asks the database. */
    private boolean ownerGone() {
        Desk owner = owner();
        if (owner == null) {
            return false;
        }
        boolean here = owner.lastSeen > second - CONSOLE_GONE && !owner.onBreak;
        Instant owned = incident.lease().ownedWall();
        boolean sinceLong = owned != null && owned.isBefore(at(-CONSOLE_GONE));
        boolean left =
                owned != null && owner.onBreak && at(owner.lastSeen - second).isAfter(owned);
        return !here && (sinceLong || left);
    }

    private @Nullable Desk owner() {
        for (Desk desk : desks) {
            if (incident.lease().isOf(desk.operator)) {
                return desk;
            }
        }
        return null;
    }

    private void act(Desk desk) {
        if (!desk.connected) {
            return;
        }
        Moment at = moment(nodes[random.nextInt(NODES)].skew);
        IncidentState before = incident.state();
        try {
            boolean theirs = incident.lease().isOf(desk.operator) || desk.operator.leader();
            step(desk.operator, at);
            if (theirs || before != incident.state()) {
                heard = at(0);
            }
        } catch (Refused refused) {
            assertThat(incident.state())
                    .as("a refusal changes nothing, seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private void step(Operator by, Moment at) {
        Happening said = Happening.of("X", "x");
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> incident.acknowledge(by, at, TERMS);
            case 3, 4 -> incident.contact(by, said, random.nextBoolean(), at, TERMS);
            case 5 -> incident.note(by, "note", at, TERMS);
            case 6 -> incident.record(IncidentAction.EMERGENCY_CALL, by, said, at, TERMS);
            case 7 -> incident.record(IncidentAction.TICK, by, said, at, TERMS);
            case 8 -> incident.respond(by, Map.of(), random.nextBoolean() ? null : 1 + random.nextInt(20), at, TERMS);
            case 9 -> incident.confirm(at, TERMS);
            case 10 -> incident.arrive(at, TERMS);
            case 11 -> incident.release(by, at, STEPS);
            case 12 -> incident.handOver(by, desks[random.nextInt(OPERATORS)].operator, at, TERMS);
            case 13 -> incident.proposeClose(by, Outcome.NOT_THERE, at, TERMS);
            case 14 -> incident.countersign(by, at);
            default -> reopenOrResolve(by, at);
        }
    }

    private void reopenOrResolve(Operator by, Moment at) {
        if (incident.state() == IncidentState.RESOLVED) {
            incident.reopen(at, STEPS);
        } else {
            incident.resolve(by, Outcome.HELPED, at);
        }
    }

    private void check() {
        if (incident.state() == IncidentState.RESOLVED) {
            assertThat(incident.nextDeadline()).as("closed, seed %d", seed).isNull();
            heard = at(0);
            return;
        }
        boolean owned = incident.lease().ownerId() != null;
        assertThat(owned)
                .as("one owner or ringing, seed %d at %d s", seed, second)
                .isNotEqualTo(incident.ringing());
        assertThat(incident.nextDeadline())
                .as("one deadline ahead, seed %d at %d s", seed, second)
                .isNotNull()
                .isAfter(at(0).minus(SLACK));
        if (incident.ringing()) {
            heard = at(0);
        }
        if (incident.state() == IncidentState.ACKNOWLEDGED) {
            assertThat(Duration.between(heard, at(0)))
                    .as("silence, seed %d at %d s", seed, second)
                    .isLessThanOrEqualTo(TERMS.leaseLife().plus(SLACK));
        }
    }

    private Moment moment(int skew) {
        return new Moment(at(skew), at(0));
    }

    private Instant at(int offset) {
        return START.plusSeconds((long) second + offset);
    }
}

package care.nowalls.view.figures;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.dispatch.District;
import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import care.nowalls.testing.Reactive;
import care.nowalls.testing.RealServers;
import care.nowalls.view.figures.EmergencyFigures.Figure;
import care.nowalls.view.figures.EmergencyFigures.Group;
import care.nowalls.view.figures.EmergencyFigures.OfClass;
import care.nowalls.view.figures.EmergencyFigures.Share;
import care.nowalls.view.figures.PastEmergencies.Past;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database counts what plain Java counts, over emergencies at random; and it does so with its indexes. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RandomFiguresTest {

    private static final Instant BEGIN = Instant.parse("2023-05-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(20);
    private static final Instant NOW = BEGIN.plus(SPAN);
    private static final long SEED = 20261128;
    private static final int MANY = 400;

    @Inject
    District district;

    @Inject
    PastEmergencies past;

    @Inject
    FigureRows rows;

    @Inject
    Pool pool;

    private UUID street;
    private final Random random = new Random(SEED);

    @AfterEach
    void nothing_stays() {
        past.forget(street);
    }

    @Test
    void the_database_counts_what_plain_java_counts() {
        street = district.street();
        Instant own = BEGIN.plus(SPAN.dividedBy(2));
        past.target(street, own, null, 45, 0.9);
        List<Past> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Past one = emergency();
            past.write(street, one);
            all.add(one);
        }
        FigureFilter filter = new FigureFilter(BEGIN, NOW, NOW, street, FigureFilter.Within.ALL);

        List<Group> counted = Reactive.run(() -> rows.groups(filter, GroupBy.OPERATOR));

        assertThat(counted).hasSize(4);
        for (Group group : counted) {
            for (OfClass ofClass : group.classes()) {
                List<Past> ofThem = all.stream()
                        .filter(one -> Objects.equals(one.operator(), group.key()))
                        .filter(one -> classOf(one) == ofClass.incidentClass())
                        .toList();
                assertThat(ofClass.incidents()).isEqualTo(ofThem.size());
                ofClass.figures().forEach(figure -> check(figure, ofThem, own));
            }
        }
        long everybody = counted.stream()
                .flatMap(group -> group.classes().stream())
                .mapToLong(OfClass::incidents)
                .sum();
        assertThat(everybody).isEqualTo(MANY);
    }

    private static void check(Figure figure, List<Past> of, Instant own) {
        List<Clock> clocks = of.stream()
                .map(one -> Clock.of(one, figure.measure(), figure.countedFrom()))
                .filter(Objects::nonNull)
                .toList();
        List<Long> reached = clocks.stream()
                .filter(Clock::reached)
                .map(Clock::elapsed)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(figure.cases()).isEqualTo(clocks.size());
        assertThat(figure.reached()).isEqualTo(reached.size());
        assertThat(figure.open()).isEqualTo(clocks.stream().filter(Clock::open).count());
        assertThat(figure.never())
                .isEqualTo(
                        clocks.stream().filter(c -> !c.reached() && !c.open()).count());
        assertThat(figure.p50()).isEqualTo(percentile(reached, 50));
        assertThat(figure.p95()).isEqualTo(percentile(reached, 95));
        assertThat(figure.p99()).isEqualTo(percentile(reached, 99));
        for (Share share : figure.targets()) {
            boolean streets = share.withinSeconds() == 45;
            List<Clock> judged = clocks.stream()
                    .filter(clock -> clock.one().raised().isBefore(own) != streets)
                    .toList();
            long limit = share.withinSeconds() * 1000L;
            assertThat(share.within())
                    .isEqualTo(judged.stream()
                            .filter(c -> c.reached() && c.elapsed() <= limit)
                            .count());
            assertThat(share.missed())
                    .isEqualTo(judged.stream().filter(c -> c.elapsed() > limit).count());
        }
    }

    /** The nearest rank. */
    private static @Nullable Long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private record Clock(Past one, long elapsed, boolean reached, boolean open) {

        static @Nullable Clock of(Past one, Measure measure, CountedFrom from) {
            Long at = switch (measure) {
                case ANSWER -> one.answered();
                case CONTACT -> one.contact();
                case SEND -> one.sent();
                case ARRIVE -> one.arrived();
            };
            boolean asked = measure != Measure.ARRIVE
                    || one.sent() != null
                    || (from == CountedFrom.RECEPTION && one.arrived() != null);
            if (!asked) {
                return null;
            }
            long begun = from == CountedFrom.DECISION ? Objects.requireNonNull(one.sent()) : 0;
            long until = Duration.between(one.raised(), NOW).toMillis();
            long end = at != null ? at : one.closed() != null ? one.closed() : until;
            return new Clock(one, Math.max(0, end - begun), at != null, at == null && one.closed() == null);
        }
    }

    private static IncidentClass classOf(Past one) {
        return switch (String.valueOf(one.outcome())) {
            case "TEST" -> IncidentClass.TEST;
            case "FALSE_ALARM" -> IncidentClass.FALSE_ALARM;
            case "TECHNICAL" -> IncidentClass.TECHNICAL;
            case "DUPLICATE" -> IncidentClass.DUPLICATE;
            default -> one.kind().equals("SERVICE") ? IncidentClass.SERVICE : IncidentClass.REAL;
        };
    }

    private Past emergency() {
        Past one = Past.real(BEGIN.plusMillis(random.nextLong(SPAN.toMillis())))
                .of(random.nextInt(10) == 0 ? "SERVICE" : "SOS");
        long at = random.nextLong(200_000);
        if (random.nextInt(20) > 0) {
            one = one.answered(at, "desk-" + random.nextInt(3));
            one = random.nextBoolean() ? one.contact(at += random.nextLong(60_000)) : one;
            one = random.nextBoolean() ? one.sent(at += random.nextLong(120_000), null) : one;
            one = random.nextInt(3) > 0 ? one.arrived(at += random.nextLong(5_000_000)) : one;
        }
        String[] outcomes = {"HELPED", "TEST", "FALSE_ALARM", "TECHNICAL", "DUPLICATE", "HOSPITAL"};
        return random.nextInt(30) == 0
                ? one
                : one.closed(at + random.nextLong(3_000_000), outcomes[random.nextInt(outcomes.length)]);
    }

    @Test
    void the_figures_of_a_day_are_found_with_the_indexes_of_their_own() {
        street = district.street();
        for (int i = 0; i < 50; i++) {
            past.write(street, emergency());
        }
        FigureFilter filter = new FigureFilter(BEGIN, NOW, NOW, null, FigureFilter.Within.ALL);

        String plan = Reactive.run(() -> pool.withTransaction(connection -> connection
                .query(
                        "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off")
                .execute()
                .chain(() -> connection
                        .preparedQuery("explain " + FigureSql.by(FigureSql.FIGURES, GroupBy.STREET))
                        .execute(filter.values()))
                .map(found -> text(found, row -> row.getString(0)))));

        assertThat(plan).contains("incident_raised", "entry_milestone");
    }

    private static String text(Iterable<Row> found, Function<Row, String> line) {
        return String.join(
                "\n", StreamSupport.stream(found.spliterator(), false).map(line).toList());
    }
}

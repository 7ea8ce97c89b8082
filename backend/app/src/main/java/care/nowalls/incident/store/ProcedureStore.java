package care.nowalls.incident.store;

import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.NewProcedure;
import care.nowalls.incident.Procedure;
import care.nowalls.incident.ProcedureStep;
import care.nowalls.incident.StepAct;
import care.nowalls.incident.Words;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Procedures and their steps in the current session. */
@ApplicationScoped
public class ProcedureStore {

    private static final String COLUMNS =
            "select id, code, kinds, title_zh, title_en, valid_from, valid_to from incident.procedure ";

    private final Ids ids;

    @Inject
    public ProcedureStore(Ids ids) {
        this.ids = ids;
    }

    public Uni<List<Procedure>> all() {
        return SessionSql.rows(COLUMNS + "order by code, valid_from desc").chain(this::withSteps);
    }

    public Uni<Procedure> one(UUID id) {
        return SessionSql.rows(COLUMNS + "where id = ?1", id)
                .chain(this::withSteps)
                .map(List::getFirst);
    }

    /** Null when no procedure is for this kind on that day. */
    public Uni<@Nullable Procedure> inForce(IncidentKind kind, LocalDate day) {
        return SessionSql.rows(
                        COLUMNS + "where ?1 = any(string_to_array(kinds, ',')) and valid_from <= ?2"
                                + " and (valid_to is null or valid_to > ?2) order by valid_from desc limit 1",
                        kind.name(),
                        day)
                .chain(this::withSteps)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Codes of other procedures that are for one of these kinds from that day on. */
    public Uni<List<String>> takenBy(NewProcedure wanted) {
        return SessionSql.column(
                String.class,
                "select code from incident.procedure where code <> ?1 and (valid_to is null or valid_to > ?2)"
                        + " and string_to_array(kinds, ',') && string_to_array(cast(?3 as text), ',') and kinds <> ''",
                wanted.code(),
                wanted.validFrom(),
                kinds(wanted));
    }

    /** Ends the version that would be in force then, forgets one that would have begun later, and begins the new one. */
    public Uni<Void> replace(UUID id, NewProcedure wanted) {
        return SessionSql.write(
                        "delete from incident.procedure_step where procedure_id in (select id from incident.procedure"
                                + " where code = ?1 and valid_from >= ?2)",
                        wanted.code(),
                        wanted.validFrom())
                .chain(() -> SessionSql.write(
                        "delete from incident.procedure where code = ?1 and valid_from >= ?2",
                        wanted.code(),
                        wanted.validFrom()))
                .chain(() -> SessionSql.write(
                        "update incident.procedure set valid_to = ?2 where code = ?1 and (valid_to is null or valid_to"
                                + " > ?2)",
                        wanted.code(),
                        wanted.validFrom()))
                .chain(() -> insert(id, wanted))
                .chain(() -> steps(id, wanted.steps()));
    }

    private static Uni<Integer> insert(UUID id, NewProcedure wanted) {
        return SessionSql.write(
                "insert into incident.procedure (id, code, kinds, title_zh, title_en, valid_from)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                id,
                wanted.code(),
                kinds(wanted),
                wanted.title().zh(),
                wanted.title().en(),
                wanted.validFrom());
    }

    private Uni<Void> steps(UUID procedure, List<NewProcedure.NewStep> steps) {
        return Multi.createFrom()
                .items(IntStream.range(0, steps.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(i -> step(procedure, i + 1, steps.get(i)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> step(UUID procedure, int position, NewProcedure.NewStep step) {
        return SessionSql.write(
                "insert into incident.procedure_step (id, procedure_id, position, act, within_seconds, text_zh,"
                        + " text_en) values (?1, ?2, ?3, cast(?4 as text), cast(?5 as integer), ?6, ?7)",
                ids.next(),
                procedure,
                position,
                step.act() == null ? null : step.act().name(),
                step.withinSeconds(),
                step.text().zh(),
                step.text().en());
    }

    private Uni<List<Procedure>> withSteps(List<Object[]> rows) {
        UUID[] wanted = rows.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return SessionSql.rows(
                        "select procedure_id, id, position, act, within_seconds, text_zh, text_en"
                                + " from incident.procedure_step where procedure_id = any(cast(?1 as uuid[]))"
                                + " order by procedure_id, position",
                        (Object) wanted)
                .map(steps -> steps.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(ProcedureStore::step, Collectors.toList()))))
                .map(steps -> rows.stream().map(row -> procedure(row, steps)).toList());
    }

    private static Procedure procedure(Object[] row, Map<UUID, List<ProcedureStep>> steps) {
        UUID id = (UUID) row[0];
        return new Procedure(
                id,
                (String) row[1],
                Arrays.stream(((String) row[2]).split(","))
                        .filter(kind -> !kind.isEmpty())
                        .map(IncidentKind::valueOf)
                        .toList(),
                new Words((String) row[3], (String) row[4]),
                (LocalDate) row[5],
                (LocalDate) row[6],
                steps.getOrDefault(id, List.of()));
    }

    private static ProcedureStep step(Object[] row) {
        return new ProcedureStep(
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                row[3] == null ? null : StepAct.valueOf((String) row[3]),
                row[4] == null ? null : ((Number) row[4]).intValue(),
                new Words((String) row[5], (String) row[6]));
    }

    private static String kinds(NewProcedure wanted) {
        return wanted.kinds().stream().map(Enum::name).distinct().collect(Collectors.joining(","));
    }
}

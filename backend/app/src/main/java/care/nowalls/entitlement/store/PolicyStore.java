package care.nowalls.entitlement.store;

import care.nowalls.entitlement.NewPolicy;
import care.nowalls.entitlement.Policy;
import care.nowalls.entitlement.PolicyKind;
import care.nowalls.entitlement.Pot;
import care.nowalls.entitlement.Rule;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies with their versions. */
@ApplicationScoped
public class PolicyStore {

    private static final String COLUMNS = """
            select cast(id as text), code, version, name, kind, pot, priority, cast(valid_from as text),
                   cast(valid_to as text), array_to_string(excludes, ','), cast(rule as text) from entitlement.policy\s""";

    private static final String IN_FORCE = COLUMNS + """
            p where valid_from <= ?1 and (valid_to is null or valid_to >= ?1)
            order by priority, code""";

    private static final String INSERT = """
            insert into entitlement.policy (id, code, version, name, kind, pot, priority, valid_from, valid_to, excludes,
                                            rule, created_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7, ?8, cast(cast(?9 as text) as date), cast(?10 as text[]),
                    cast(cast(?11 as text) as jsonb), ?12)""";

    private static final String END =
            "update entitlement.policy set valid_to = ?2 where code = ?1 and (valid_to is null or valid_to > ?2)";

    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public PolicyStore(ObjectMapper json, Ids ids, Clock clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** The versions in force on the month's first day. */
    public Uni<List<Policy>> inForce(YearMonth month) {
        return SessionSql.rows(IN_FORCE, month.atDay(1)).map(this::policies);
    }

    public Uni<List<Policy>> all() {
        return SessionSql.rows(COLUMNS + "order by code, version").map(this::policies);
    }

    /** Versions of one policy, locked, so that two new versions are not made at once. */
    public Uni<List<Policy>> versions(String code) {
        return SessionSql.rows(COLUMNS + "where code = ?1 order by version for update", code)
                .map(this::policies);
    }

    public Uni<Policy> add(NewPolicy wanted, int version) {
        UUID id = ids.next();
        List<String> excludes = wanted.excludes() == null ? List.of() : wanted.excludes();
        return SessionSql.write(END, wanted.code(), wanted.validFrom().minusDays(1))
                .chain(() -> SessionSql.write(
                        INSERT,
                        id,
                        wanted.code(),
                        version,
                        wanted.name(),
                        wanted.kind().name(),
                        wanted.pot() == null ? null : wanted.pot().name(),
                        wanted.priority(),
                        wanted.validFrom(),
                        wanted.validTo() == null ? null : wanted.validTo().toString(),
                        excludes.toArray(String[]::new),
                        write(wanted.rule()),
                        clock.instant()))
                .replaceWith(new Policy(
                        id,
                        wanted.code(),
                        version,
                        wanted.name(),
                        wanted.kind(),
                        wanted.pot(),
                        wanted.priority(),
                        wanted.validFrom(),
                        wanted.validTo(),
                        excludes,
                        wanted.rule()));
    }

    private List<Policy> policies(List<Object[]> rows) {
        return rows.stream().map(this::policy).toList();
    }

    private Policy policy(Object[] row) {
        String excludes = (String) row[9];
        return new Policy(
                UUID.fromString((String) row[0]),
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                PolicyKind.valueOf((String) row[4]),
                row[5] == null ? null : Pot.valueOf((String) row[5]),
                ((Number) row[6]).intValue(),
                LocalDate.parse((String) row[7]),
                day((String) row[8]),
                excludes == null || excludes.isEmpty() ? List.of() : List.of(excludes.split(",", -1)),
                read((String) row[10]));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private String write(Rule rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rule read(String text) {
        try {
            return json.readValue(text, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

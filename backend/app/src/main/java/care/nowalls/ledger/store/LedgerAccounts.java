package care.nowalls.ledger.store;

import care.nowalls.ledger.NewLedgerAccount;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts by code. Opened once, in the order of their codes, so that two openers never wait for each other. */
@ApplicationScoped
public class LedgerAccounts {

    private static final String OPEN = """
            insert into ledger.account (id, code, kind, floor_fen, created_at)
            select n.id, n.code, n.kind, n.floor_fen, ?5
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as bigint[]))
                 as n(id, code, kind, floor_fen)
            order by n.code
            on conflict (code) do nothing""";

    private static final String BALANCES = """
            insert into ledger.balance (account_id, fen, floor_fen)
            select id, 0, floor_fen from ledger.account where id = any(cast(?1 as uuid[])) and floor_fen is not null""";

    private static final String BY_CODE = "select code, id from ledger.account where code = any(cast(?1 as text[]))";

    private final Ids ids;
    private final Clock clock;

    @Inject
    public LedgerAccounts(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Map<String, UUID>> open(List<NewLedgerAccount> wanted) {
        List<String> codes = wanted.stream().map(NewLedgerAccount::code).toList();
        return byCode(codes)
                .chain(known -> known.keySet().containsAll(codes)
                        ? Uni.createFrom().item(known)
                        : openMissing(wanted, known.keySet()).chain(() -> byCode(codes)));
    }

    private Uni<Map<String, UUID>> byCode(List<String> codes) {
        return SessionSql.rows(BY_CODE, (Object) codes.toArray(String[]::new)).map(LedgerAccounts::ids);
    }

    private Uni<Integer> openMissing(List<NewLedgerAccount> wanted, Collection<String> known) {
        List<NewLedgerAccount> missing = wanted.stream()
                .filter(account -> !known.contains(account.code()))
                .distinct()
                .sorted(Comparator.comparing(NewLedgerAccount::code))
                .toList();
        UUID[] fresh = missing.stream().map(ignored -> ids.next()).toArray(UUID[]::new);
        return SessionSql.write(
                        OPEN,
                        fresh,
                        missing.stream().map(NewLedgerAccount::code).toArray(String[]::new),
                        missing.stream().map(account -> account.kind().name()).toArray(String[]::new),
                        missing.stream().map(NewLedgerAccount::floorFen).toArray(Long[]::new),
                        clock.instant())
                .chain(() -> SessionSql.write(BALANCES, (Object) fresh));
    }

    private static Map<String, UUID> ids(List<Object[]> rows) {
        Map<String, UUID> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put((String) row[0], (UUID) row[1]));
        return byCode;
    }
}

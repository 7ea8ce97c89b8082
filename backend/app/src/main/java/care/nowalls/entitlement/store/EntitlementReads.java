package care.nowalls.entitlement.store;

import care.nowalls.contract.money.Money;
import care.nowalls.entitlement.EntitlementView;
import care.nowalls.entitlement.PolicyKind;
import care.nowalls.entitlement.PostedCharge;
import care.nowalls.entitlement.Pot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What pages and statements read of entitlements. */
@ApplicationScoped
public class EntitlementReads {

    private static final String GRANTED = """
            select e.id, e.account_id, e.policy_code, p.version, p.name, e.kind, e.pot, e.fen, coalesce(b.fen, e.fen) as left_fen
            from entitlement.entitlement e join entitlement.policy p on p.id = e.policy_id
            left join ledger.balance b on b.account_id = e.account_id
            where e.resident_id = $1 and e.month = $2 order by e.priority, e.policy_code""";

    private static final String CHARGED = """
            select reference, service_date, state, price_fen, entitlement_fen, share_fen, share_state
            from entitlement.charge where resident_id = $1 and month = $2 and state <> 'RELEASED'
            order by service_date, id limit 500""";

    private static final String POSTED = """
            select c.reference, c.resident_id, b.street_id, c.service_date, c.price_fen, c.entitlement_fen, c.share_fen,
                   c.reservation_id, c.post_id,
                   array(select e.policy_code || ' v' || p.version from entitlement.charge_line l
                         join entitlement.entitlement e on e.id = l.entitlement_id
                         join entitlement.policy p on p.id = e.policy_id
                         where l.charge_id = c.id order by l.line) as policies
            from entitlement.charge c
            left join entitlement.basis b on b.resident_id = c.resident_id and b.month = c.month
            where c.provider_id = $1 and c.month = $2 and c.state = 'POSTED' order by c.service_date, c.id""";

    private final Pool pool;

    @Inject
    public EntitlementReads(Pool pool) {
        this.pool = pool;
    }

    public Uni<EntitlementView> view(UUID resident, YearMonth month) {
        Tuple who = Tuple.of(resident, month.atDay(1));
        return pool.preparedQuery("select exists (select 1 from entitlement.run where month = $1) as booked")
                .execute(Tuple.of(month.atDay(1)))
                .map(rows -> rows.iterator().next().getBoolean("booked"))
                .chain(booked -> pool.preparedQuery(GRANTED)
                        .execute(who)
                        .map(rows -> list(rows, EntitlementReads::granted))
                        .chain(granted -> pool.preparedQuery(CHARGED)
                                .execute(who)
                                .map(rows -> new EntitlementView(
                                        resident,
                                        month.toString(),
                                        booked,
                                        granted,
                                        list(rows, EntitlementReads::charged)))));
    }

    public Uni<List<PostedCharge>> posted(UUID provider, YearMonth month) {
        return pool.preparedQuery(POSTED)
                .execute(Tuple.of(provider, month.atDay(1)))
                .map(rows -> list(rows, EntitlementReads::postedCharge));
    }

    public Uni<List<UUID>> providersPosted(YearMonth month) {
        return pool.preparedQuery("""
                        select distinct provider_id from entitlement.charge
                        where month = $1 and state = 'POSTED' order by provider_id""")
                .execute(Tuple.of(month.atDay(1)))
                .map(rows -> list(rows, row -> row.getUUID("provider_id")));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        List<T> views = new ArrayList<>();
        rows.forEach(row -> views.add(view.apply(row)));
        return views;
    }

    private static EntitlementView.Granted granted(Row row) {
        String pot = row.getString("pot");
        return new EntitlementView.Granted(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getString("policy_code"),
                row.getInteger("version"),
                row.getString("name"),
                PolicyKind.valueOf(row.getString("kind")),
                pot == null ? null : Pot.valueOf(pot),
                Money.fen(row.getLong("fen")),
                Money.fen(row.getLong("left_fen")));
    }

    private static EntitlementView.Charged charged(Row row) {
        return new EntitlementView.Charged(
                row.getUUID("reference"),
                row.getLocalDate("service_date"),
                row.getString("state"),
                Money.fen(row.getLong("price_fen")),
                Money.fen(row.getLong("entitlement_fen")),
                Money.fen(row.getLong("share_fen")),
                row.getString("share_state"));
    }

    private static PostedCharge postedCharge(Row row) {
        return new PostedCharge(
                row.getUUID("reference"),
                row.getUUID("resident_id"),
                row.getUUID("street_id"),
                row.getLocalDate("service_date"),
                row.getLong("price_fen"),
                row.getLong("entitlement_fen"),
                row.getLong("share_fen"),
                row.getUUID("reservation_id"),
                row.getUUID("post_id"),
                List.of(row.getArrayOfStrings("policies")));
    }
}

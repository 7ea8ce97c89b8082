package care.nowalls.ledger.store;

import care.nowalls.contract.money.Money;
import care.nowalls.ledger.AccountKind;
import care.nowalls.ledger.LedgerAccountView;
import care.nowalls.ledger.TransferKind;
import care.nowalls.ledger.TransferView;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages show of the ledger. */
@ApplicationScoped
public class LedgerReads {

    private static final String ACCOUNT = """
            select a.id, a.code, a.kind, a.floor_fen, coalesce(p.total, 0) as fen, p.postings
            from ledger.account a
            cross join lateral (select sum(fen)::bigint as total, count(*) as postings from ledger.posting
                                where account_id = a.id) p
            where a.id = $1""";

    private static final String TRANSFERS = """
            select t.id, t.kind, t.reference, t.reservation_id, t.corrects, t.at, t.seal,
                   (select jsonb_agg(jsonb_build_object('account', p.account_id, 'code', a.code, 'kind', a.kind, 'fen', p.fen)
                                     order by p.line)
                    from ledger.posting p join ledger.account a on a.id = p.account_id
                    where p.transfer_id = t.id) as legs
            from ledger.transfer t
            where ($1::uuid is null or t.reference = $1) and ($2::uuid is null or t.id > $2)
            order by t.id limit $3""";

    private final Pool pool;

    @Inject
    public LedgerReads(Pool pool) {
        this.pool = pool;
    }

    /** 404 when there is none. */
    public Uni<LedgerAccountView> account(UUID id) {
        return pool.preparedQuery(ACCOUNT).execute(Tuple.of(id)).map(LedgerReads::account);
    }

    public Uni<List<TransferView>> transfers(Cursor cursor, @Nullable UUID reference) {
        return pool.preparedQuery(TRANSFERS)
                .execute(Tuple.of(reference, after(cursor), cursor.fetch()))
                .map(LedgerReads::transfers);
    }

    private static @Nullable UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static LedgerAccountView account(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        Row row = rows.iterator().next();
        Long floor = row.getLong("floor_fen");
        return new LedgerAccountView(
                row.getUUID("id"),
                row.getString("code"),
                AccountKind.valueOf(row.getString("kind")),
                floor == null ? null : Money.fen(floor),
                Money.fen(row.getLong("fen")),
                row.getLong("postings"));
    }

    private static List<TransferView> transfers(RowSet<Row> rows) {
        List<TransferView> views = new ArrayList<>();
        rows.forEach(row -> views.add(transfer(row)));
        return views;
    }

    private static TransferView transfer(Row row) {
        OffsetDateTime at = DistrictTime.shown(row.getOffsetDateTime("at").toInstant());
        return new TransferView(
                row.getUUID("id"),
                TransferKind.valueOf(row.getString("kind")),
                row.getUUID("reference"),
                row.getUUID("reservation_id"),
                row.getUUID("corrects"),
                Objects.requireNonNull(at),
                row.getLong("seal"),
                legs(row.getJsonArray("legs")));
    }

    private static List<TransferView.PostingView> legs(@Nullable JsonArray legs) {
        return legs == null
                ? List.of()
                : legs.stream().map(leg -> leg((JsonObject) leg)).toList();
    }

    private static TransferView.PostingView leg(JsonObject leg) {
        return new TransferView.PostingView(
                UUID.fromString(leg.getString("account")),
                leg.getString("code"),
                AccountKind.valueOf(leg.getString("kind")),
                Money.fen(leg.getLong("fen")));
    }
}

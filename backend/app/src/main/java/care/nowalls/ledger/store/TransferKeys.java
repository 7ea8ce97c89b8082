package care.nowalls.ledger.store;

import care.nowalls.ledger.LedgerRefusal;
import care.nowalls.ledger.Movement;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Idempotency of money, unique for ever. A racing claim of the same key waits for the other's commit. */
@ApplicationScoped
public class TransferKeys {

    private static final String CLAIM = """
            insert into ledger.transfer_key (key, input_hash, transfer_id)
            select k.key, k.input_hash, k.transfer_id
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as uuid[])) as k(key, input_hash, transfer_id)
            order by k.key
            on conflict (key) do nothing""";

    private static final String READ =
            "select key, input_hash, transfer_id from ledger.transfer_key where key = any(cast(?1 as text[]))";

    private final Ids ids;

    @Inject
    public TransferKeys(Ids ids) {
        this.ids = ids;
    }

    /**
     * @param ids of the transfers, in the order asked for
     * @param fresh those that are to be made now
     */
    public record Claims(List<UUID> ids, List<Transfers.Made> fresh) {}

    public Uni<Claims> claim(List<Movement> movements) {
        List<Transfers.Made> wanted = movements.stream()
                .map(movement -> new Transfers.Made(ids.next(), movement))
                .toList();
        String[] keys = movements.stream().map(Movement::key).toArray(String[]::new);
        String[] hashes = movements.stream().map(TransferKeys::hash).toArray(String[]::new);
        UUID[] fresh = wanted.stream().map(Transfers.Made::id).toArray(UUID[]::new);
        return SessionSql.write(CLAIM, keys, hashes, fresh)
                .chain(() -> SessionSql.rows(READ, (Object) keys))
                .map(rows -> compared(wanted, rows));
    }

    private static Claims compared(List<Transfers.Made> wanted, List<Object[]> rows) {
        Map<String, Object[]> known = new HashMap<>();
        rows.forEach(row -> known.put((String) row[0], row));
        List<UUID> ids = new ArrayList<>();
        List<Transfers.Made> fresh = new ArrayList<>();
        for (Transfers.Made made : wanted) {
            Object[] row = known.get(made.movement().key());
            if (row == null || !hash(made.movement()).equals(row[1])) {
                throw new Refused(LedgerRefusal.TRANSFER_KEY_REUSED);
            }
            ids.add((UUID) row[2]);
            if (made.id().equals(row[2])) {
                fresh.add(made);
            }
        }
        return new Claims(ids, fresh);
    }

    private static String hash(Movement movement) {
        StringBuilder input = new StringBuilder()
                .append(movement.kind())
                .append('|')
                .append(movement.reference())
                .append('|')
                .append(movement.reservation())
                .append('|')
                .append(movement.corrects());
        movement.legs()
                .forEach(leg ->
                        input.append('|').append(leg.account()).append(':').append(leg.fen()));
        try {
            byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

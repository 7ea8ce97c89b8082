package care.nowalls.resident.store;

import care.nowalls.resident.Category;
import care.nowalls.resident.Masked;
import care.nowalls.resident.ResidentFilter;
import care.nowalls.resident.ResidentRow;
import care.nowalls.resident.ResidentStatus;
import care.nowalls.resident.Sex;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of residents, in the order of registration. */
@ApplicationScoped
public class ResidentRows {

    private static final String LIST = """
            select r.id, r.name, r.sex, r.birth_date, r.category, r.ability_level, r.lives_alone, r.street_id,
                   s.name as street_name, r.dwelling_id, r.card_no, r.status, r.id_number_sealed, r.phone_sealed,
                   d.address_sealed
            from resident.resident r
            join resident.street s on s.id = r.street_id
            join resident.dwelling d on d.id = r.dwelling_id
            where ($1::uuid is null or r.id > $1)
              and ($2::uuid is null or r.street_id = $2)
              and ($3::uuid is null or r.street_id = $3)
              and ($4::text is null or r.category = $4)
              and ($5::boolean is null or r.lives_alone = $5)
              and ($6::text is null
                   or r.name like $6 or r.initials like $7
                   or r.id_last_four_index = $8 or r.phone_last_four_index = $9
                   or r.id_number_index = $10 or r.phone_index = $11 or r.card_no = $12)
            order by r.id limit $13""";

    private final Pool pool;
    private final Seals seals;

    @Inject
    public ResidentRows(Pool pool, Seals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /** Narrowed to the one street within reach, unless that is null. */
    public Uni<List<ResidentRow>> page(Cursor cursor, @Nullable UUID onlyStreet, ResidentFilter filter) {
        SearchTerms terms = SearchTerms.of(filter.q());
        Tuple parameters = Tuple.tuple()
                .addValue(after(cursor))
                .addValue(onlyStreet)
                .addValue(filter.streetId())
                .addValue(filter.category() == null ? null : filter.category().name())
                .addValue(filter.livesAlone())
                .addValue(terms.nameLike())
                .addValue(terms.initialsLike());
        return pool.preparedQuery(LIST)
                .execute(indexed(parameters, terms).addValue(cursor.fetch()))
                .map(this::rows);
    }

    private Tuple indexed(Tuple parameters, SearchTerms terms) {
        String lastFour = terms.lastFour();
        return parameters
                .addValue(lastFour == null ? null : seals.idLastFourIndex(lastFour))
                .addValue(lastFour == null ? null : seals.phoneLastFourIndex(lastFour))
                .addValue(terms.idNumber() == null ? null : seals.idNumberIndex(terms.idNumber()))
                .addValue(terms.phone() == null ? null : seals.phoneIndex(terms.phone()))
                .addValue(terms.cardNo());
    }

    private static @Nullable UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private List<ResidentRow> rows(RowSet<Row> found) {
        List<ResidentRow> rows = new ArrayList<>();
        found.forEach(row -> rows.add(row(row)));
        return rows;
    }

    private ResidentRow row(Row row) {
        UUID id = row.getUUID("id");
        return new ResidentRow(
                id,
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getLocalDate("birth_date"),
                Category.valueOf(row.getString("category")),
                row.getInteger("ability_level"),
                row.getBoolean("lives_alone"),
                row.getUUID("street_id"),
                row.getString("street_name"),
                row.getUUID("dwelling_id"),
                row.getString("card_no"),
                ResidentStatus.valueOf(row.getString("status")),
                Masked.idNumber(seals.idNumber(id, bytes(row, "id_number_sealed"))),
                Masked.phone(seals.phone(id, bytes(row, "phone_sealed"))),
                Masked.address(seals.address(
                        row.getUUID("dwelling_id"), Objects.requireNonNull(bytes(row, "address_sealed")))));
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        var buffer = row.getBuffer(column);
        return buffer == null ? null : buffer.getBytes();
    }
}

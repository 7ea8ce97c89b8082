package care.nowalls.resident;

import care.nowalls.shared.Datum;
import care.nowalls.shared.ImportedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import by the headings of its columns: {@code name idNumber sex birthDate phone street address lat lon
 * datum floor lift gateCode category livesAlone healthNotes}, and for up to three contacts {@code contact1Name
 * contact1Relation contact1Role contact1Phone} and so on.
 *
 * @param row as it was read
 */
record ImportedLine(ImportedRow row) {

    private static final int CONTACTS = 3;

    NewResident resident(UUID streetId) {
        return new NewResident(
                text("name") == null ? "" : text("name"),
                text("idNumber"),
                row.constant("sex", Sex.class),
                row.parsed("birthDate", LocalDate::parse),
                text("phone"),
                streetId,
                null,
                dwelling(),
                row.constant("category", Category.class),
                row.yes("livesAlone"),
                text("healthNotes"),
                contacts());
    }

    @Nullable
    String street() {
        return text("street");
    }

    @SuppressWarnings("NullAway") // what is missing is found by the same rules that a single registration obeys
    private NewDwelling dwelling() {
        return new NewDwelling(
                text("address") == null ? "" : text("address"),
                row.parsed("lat", Double::valueOf),
                row.parsed("lon", Double::valueOf),
                row.constant("datum", Datum.class),
                row.parsed("floor", Integer::valueOf),
                row.yes("lift"),
                text("gateCode"));
    }

    private List<NewContact> contacts() {
        List<NewContact> contacts = new ArrayList<>();
        for (int i = 1; i <= CONTACTS; i++) {
            String prefix = "contact" + i;
            String name = text(prefix + "Name");
            if (name != null) {
                ContactRole role = row.constant(prefix + "Role", ContactRole.class);
                String relation = text(prefix + "Relation");
                String phone = text(prefix + "Phone");
                contacts.add(new NewContact(
                        name,
                        relation == null ? "" : relation,
                        role == null ? ContactRole.FAMILY : role,
                        phone == null ? "" : phone));
            }
        }
        return contacts;
    }

    private @Nullable String text(String column) {
        return row.text(column);
    }
}

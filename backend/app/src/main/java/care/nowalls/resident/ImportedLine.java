package care.nowalls.resident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import by the headings of its columns: {@code name idNumber sex birthDate phone street address lat lon
 * datum floor lift gateCode category livesAlone healthNotes}, and for up to three contacts {@code contact1Name
 * contact1Relation contact1Role contact1Phone} and so on.
 *
 * @param number of the line in the file
 * @param cells value by heading
 */
record ImportedLine(int number, Map<String, String> cells) {

    private static final int CONTACTS = 3;

    /** A cell that cannot be read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String column;

        Unreadable(String column) {
            super(column, null, false, false);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    NewResident resident(UUID streetId) {
        return new NewResident(
                text("name") == null ? "" : text("name"),
                text("idNumber"),
                parsed("sex", value -> Sex.valueOf(value.toUpperCase(Locale.ROOT))),
                parsed("birthDate", LocalDate::parse),
                text("phone"),
                streetId,
                null,
                dwelling(),
                parsed("category", value -> Category.valueOf(value.toUpperCase(Locale.ROOT))),
                parsed("livesAlone", ImportedLine::yes),
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
                parsed("lat", Double::valueOf),
                parsed("lon", Double::valueOf),
                parsed("datum", value -> care.nowalls.shared.Datum.valueOf(value.toUpperCase(Locale.ROOT))),
                parsed("floor", Integer::valueOf),
                parsed("lift", ImportedLine::yes),
                text("gateCode"));
    }

    private List<NewContact> contacts() {
        List<NewContact> contacts = new ArrayList<>();
        for (int i = 1; i <= CONTACTS; i++) {
            String prefix = "contact" + i;
            String name = text(prefix + "Name");
            if (name != null) {
                ContactRole role =
                        parsed(prefix + "Role", value -> ContactRole.valueOf(value.toUpperCase(Locale.ROOT)));
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
        String value = cells.get(column);
        return value == null || value.isBlank() ? null : value;
    }

    private <T> @Nullable T parsed(String column, Function<String, T> reader) {
        String value = text(column);
        try {
            return value == null ? null : reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable(column);
        }
    }

    private static Boolean yes(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "是" -> true;
            case "false", "no", "0", "否" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }
}

package care.nowalls.view.figures;

import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import java.util.Arrays;
import java.util.Locale;

/** What figures are grouped by. */
public enum GroupBy {
    DISTRICT("''", "''"),
    STREET("street_id::text", "street_name"),
    CENTRE("centre_id::text", "centre_name"),
    /** Whose person was sent first. */
    PROVIDER("provider_id::text", "provider_name"),
    /** Who took it first. */
    OPERATOR("operator", "operator"),
    /** The device's kind, and its model where that is known. */
    MODEL("model", "model");

    private final String key;
    private final String name;

    GroupBy(String key, String name) {
        this.key = key;
        this.name = name;
    }

    /** As it stands in an address, in small letters; 400 {@code invalid-parameter}. */
    static GroupBy of(String name) {
        return Arrays.stream(values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.INVALID_PARAMETER, "by"));
    }

    /** SQL of what makes two incidents one group. */
    String key() {
        return key;
    }

    /** SQL of what it is called. */
    String title() {
        return name;
    }
}

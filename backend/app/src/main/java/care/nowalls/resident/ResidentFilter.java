package care.nowalls.resident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of residents is narrowed to; null does not narrow.
 *
 * @param q name, pinyin initials, last four or all of a phone or identity number, or a card number
 * @param streetId of residence
 * @param category standing with social assistance
 * @param livesAlone whether nobody else lives there
 */
public record ResidentFilter(
        @Nullable String q,
        @Nullable UUID streetId,
        @Nullable Category category,
        @Nullable Boolean livesAlone) {}

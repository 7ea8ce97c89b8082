package care.nowalls.view.shift;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk needs on paper when no computer works: decrypted, it exists in memory only.
 *
 * @param madeAt when
 * @param highRisk residents, the most endangered first
 * @param tonight visits until eight in the morning
 * @param tomorrow meal runs
 */
record EmergencySheet(OffsetDateTime madeAt, List<HighRisk> highRisk, List<Visit> tonight, List<Run> tomorrow) {

    /**
     * @param name full name
     * @param why level, alone
     * @param phone E.164
     * @param address with floor
     * @param entry gate code
     * @param health illnesses, allergies, medicines
     * @param contacts with telephones, in the order of calling
     */
    record HighRisk(
            String name,
            String why,
            @Nullable String phone,
            String address,
            @Nullable String entry,
            String health,
            String contacts) {}

    /**
     * @param start of the window
     * @param end of the window
     * @param item what is delivered
     * @param resident for whom
     * @param phone of the resident
     * @param provider who has it
     * @param staff who goes
     */
    record Visit(
            OffsetDateTime start,
            OffsetDateTime end,
            String item,
            String resident,
            @Nullable String phone,
            @Nullable String provider,
            @Nullable String staff) {}

    /**
     * @param provider who delivers
     * @param providerPhone their telephone
     * @param street where
     * @param meals how many
     * @param first beginning of the first window
     */
    record Run(String provider, @Nullable String providerPhone, String street, int meals, OffsetDateTime first) {}
}

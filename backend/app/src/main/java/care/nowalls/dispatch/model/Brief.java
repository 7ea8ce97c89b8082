package care.nowalls.dispatch.model;

import care.nowalls.catalogue.Item;
import care.nowalls.resident.ResidentFacts;
import java.time.LocalDate;
import java.time.Period;

/**
 * What an offer shows before acceptance: anonymous needs, no name, phone or door (DOMAIN.md §6).
 *
 * @param item what is wanted
 * @param resident whom it is for
 * @param today for the age
 */
public record Brief(Item item, ResidentFacts resident, LocalDate today) {

    private static final int BAND = 10;

    /** Such as {@code 80-89}. */
    public String ageBand() {
        int age = Period.between(resident.birthDate(), today).getYears();
        int from = age / BAND * BAND;
        return from + "-" + (from + BAND - 1);
    }

    /** {@code F} or {@code M}. */
    public String sex() {
        return resident.sex().substring(0, 1);
    }
}

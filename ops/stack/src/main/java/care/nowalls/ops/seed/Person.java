package care.nowalls.ops.seed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A registered resident, as far as orders need to know.
 *
 * @param id of the resident
 * @param place where
 * @param sex F or M
 * @param born day of birth
 * @param alone lives alone
 * @param level ability, 0 to 4
 * @param floor of the dwelling
 * @param lift whether there is one
 */
record Person(UUID id, Place place, String sex, LocalDate born, boolean alone, int level, int floor, boolean lift) {}

/**
 * Who is cared for and where they live: streets, dwellings, residents, the contacts called for them. Personal data is
 * encrypted and found by blind indexes.
 */
@NullMarked
package care.nowalls.resident;

import org.jspecify.annotations.NullMarked;

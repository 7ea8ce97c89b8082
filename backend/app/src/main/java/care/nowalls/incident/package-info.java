/**
 * Emergencies: from the first signal of a device, or a telephone call, to closure; and who is at the desk. Signals come
 * in on the alarm lane, in plain SQL, and need nothing but their own tables.
 */
@NullMarked
package care.nowalls.incident;

import org.jspecify.annotations.NullMarked;

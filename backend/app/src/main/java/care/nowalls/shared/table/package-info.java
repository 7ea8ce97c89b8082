/** The forms of tables that can be imported. */
@NullMarked
package care.nowalls.shared.table;

import org.jspecify.annotations.NullMarked;

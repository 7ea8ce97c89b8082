/** How this node talks to the database: what it does when nothing comes back. */
@NullMarked
package care.nowalls.shared.database;

import org.jspecify.annotations.NullMarked;

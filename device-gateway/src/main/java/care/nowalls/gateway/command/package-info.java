/** Commands of the backend on their way to devices. */
@NullMarked
package care.nowalls.gateway.command;

import org.jspecify.annotations.NullMarked;

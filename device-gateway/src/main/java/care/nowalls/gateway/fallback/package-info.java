/** Calls people by itself while no backend takes the alarms: from its own encrypted book, also after a restart. */
@NullMarked
package care.nowalls.gateway.fallback;

import org.jspecify.annotations.NullMarked;

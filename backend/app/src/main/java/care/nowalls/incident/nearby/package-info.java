/** Who is on duty near a door: positions of check-ins and check-outs, in Redis GEO and, when it is away, in SQL. */
@NullMarked
package care.nowalls.incident.nearby;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.incident.job;

import org.jspecify.annotations.NullMarked;

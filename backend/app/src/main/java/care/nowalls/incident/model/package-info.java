@NullMarked
package care.nowalls.incident.model;

import org.jspecify.annotations.NullMarked;

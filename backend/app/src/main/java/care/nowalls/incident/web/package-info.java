@NullMarked
package care.nowalls.incident.web;

import org.jspecify.annotations.NullMarked;

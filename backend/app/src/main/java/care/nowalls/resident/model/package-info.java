@NullMarked
package care.nowalls.resident.model;

import org.jspecify.annotations.NullMarked;

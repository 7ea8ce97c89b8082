@NullMarked
package care.nowalls.area.model;

import org.jspecify.annotations.NullMarked;

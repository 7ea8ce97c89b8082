@NullMarked
package care.nowalls.centre.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.visit.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.dispatch.model;

import org.jspecify.annotations.NullMarked;

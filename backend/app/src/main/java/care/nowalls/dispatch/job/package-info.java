@NullMarked
package care.nowalls.dispatch.job;

import org.jspecify.annotations.NullMarked;

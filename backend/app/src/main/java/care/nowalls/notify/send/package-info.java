@NullMarked
package care.nowalls.notify.send;

import org.jspecify.annotations.NullMarked;

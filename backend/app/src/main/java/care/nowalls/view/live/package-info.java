@NullMarked
package care.nowalls.view.live;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.notify.model;

import org.jspecify.annotations.NullMarked;

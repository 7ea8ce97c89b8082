@NullMarked
package care.nowalls.device.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.device.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.area.web;

import org.jspecify.annotations.NullMarked;

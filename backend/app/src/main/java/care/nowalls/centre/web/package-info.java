@NullMarked
package care.nowalls.centre.web;

import org.jspecify.annotations.NullMarked;

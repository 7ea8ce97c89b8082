@NullMarked
package care.nowalls.notify.web;

import org.jspecify.annotations.NullMarked;

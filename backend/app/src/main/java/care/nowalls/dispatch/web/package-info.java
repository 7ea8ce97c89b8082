@NullMarked
package care.nowalls.dispatch.web;

import org.jspecify.annotations.NullMarked;

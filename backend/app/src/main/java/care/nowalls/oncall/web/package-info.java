@NullMarked
package care.nowalls.oncall.web;

import org.jspecify.annotations.NullMarked;

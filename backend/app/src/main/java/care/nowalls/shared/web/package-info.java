@NullMarked
package care.nowalls.shared.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.settlement.web;

import org.jspecify.annotations.NullMarked;

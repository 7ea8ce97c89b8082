@NullMarked
package care.nowalls.daycare.web;

import org.jspecify.annotations.NullMarked;

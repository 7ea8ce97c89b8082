@NullMarked
package care.nowalls.visit.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.resident.web;

import org.jspecify.annotations.NullMarked;

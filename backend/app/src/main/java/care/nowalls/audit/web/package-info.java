@NullMarked
package care.nowalls.audit.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.assessment.web;

import org.jspecify.annotations.NullMarked;

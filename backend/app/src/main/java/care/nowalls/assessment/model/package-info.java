@NullMarked
package care.nowalls.assessment.model;

import org.jspecify.annotations.NullMarked;

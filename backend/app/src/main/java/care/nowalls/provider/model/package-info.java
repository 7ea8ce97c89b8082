@NullMarked
package care.nowalls.provider.model;

import org.jspecify.annotations.NullMarked;

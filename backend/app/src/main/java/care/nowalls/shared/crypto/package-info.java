@NullMarked
package care.nowalls.shared.crypto;

import org.jspecify.annotations.NullMarked;

@NullMarked
package care.nowalls.shared.outbox;

import org.jspecify.annotations.NullMarked;

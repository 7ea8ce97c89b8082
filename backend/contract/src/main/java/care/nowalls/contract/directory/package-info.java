@NullMarked
package care.nowalls.contract.directory;

import org.jspecify.annotations.NullMarked;

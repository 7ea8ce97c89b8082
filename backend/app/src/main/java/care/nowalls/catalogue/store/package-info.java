@NullMarked
package care.nowalls.catalogue.store;

import org.jspecify.annotations.NullMarked;

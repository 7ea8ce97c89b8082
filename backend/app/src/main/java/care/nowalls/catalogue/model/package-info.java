@NullMarked
package care.nowalls.catalogue.model;

import org.jspecify.annotations.NullMarked;

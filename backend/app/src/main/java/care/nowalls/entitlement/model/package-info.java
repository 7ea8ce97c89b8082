@NullMarked
package care.nowalls.entitlement.model;

import org.jspecify.annotations.NullMarked;

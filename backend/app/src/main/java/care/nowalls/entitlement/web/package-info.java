@NullMarked
package care.nowalls.entitlement.web;

import org.jspecify.annotations.NullMarked;

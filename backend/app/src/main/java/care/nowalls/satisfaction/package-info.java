/** What residents and families say of a service (DOMAIN.md §11). */
@NullMarked
package care.nowalls.satisfaction;

import org.jspecify.annotations.NullMarked;

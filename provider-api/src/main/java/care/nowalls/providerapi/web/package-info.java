/** What providers see: the API below {@code /api/v1} and the phone page. */
@NullMarked
package care.nowalls.providerapi.web;

import org.jspecify.annotations.NullMarked;

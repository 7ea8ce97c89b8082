/** HTTP of the gateway: signal intake, journal status, problem documents. */
@NullMarked
package care.nowalls.gateway.web;

import org.jspecify.annotations.NullMarked;

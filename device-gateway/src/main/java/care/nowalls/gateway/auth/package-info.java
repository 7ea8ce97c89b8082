/** Who may connect: devices at the broker and over HTTP. */
@NullMarked
package care.nowalls.gateway.auth;

import org.jspecify.annotations.NullMarked;

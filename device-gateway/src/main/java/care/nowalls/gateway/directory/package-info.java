/** What is known of each device, kept encrypted so that the gateway starts without the backend. */
@NullMarked
package care.nowalls.gateway.directory;

import org.jspecify.annotations.NullMarked;

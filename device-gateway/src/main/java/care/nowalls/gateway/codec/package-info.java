/** From a device's bytes to readings; one codec per vendor form. */
@NullMarked
package care.nowalls.gateway.codec;

import org.jspecify.annotations.NullMarked;

/** Who is calling: the JWT that backend signed, verified with its public key. */
@NullMarked
package care.nowalls.providerapi.token;

import org.jspecify.annotations.NullMarked;

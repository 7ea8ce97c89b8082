/**
 * The edge for providers: signs in, limits rates, speaks the providers' shape of the API, serves the phone page. It has
 * no database, no rules, and keeps nothing: what may be done is answered in backend, to which the user's own token goes.
 */
@NullMarked
package care.nowalls.providerapi;

import org.jspecify.annotations.NullMarked;

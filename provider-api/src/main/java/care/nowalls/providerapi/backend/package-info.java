/** The way to backend: which of its nodes, with which headers, and what to say when none answers. */
@NullMarked
package care.nowalls.providerapi.backend;

import org.jspecify.annotations.NullMarked;

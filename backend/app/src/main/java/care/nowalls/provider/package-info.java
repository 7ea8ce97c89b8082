/** The network of those who deliver care: providers, what they are contracted for, and their staff. */
@NullMarked
package care.nowalls.provider;

import org.jspecify.annotations.NullMarked;

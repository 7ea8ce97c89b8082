/** The demo district, made through the facades of all the others when the database is empty; and the first account. */
@NullMarked
package care.nowalls.demo;

import org.jspecify.annotations.NullMarked;

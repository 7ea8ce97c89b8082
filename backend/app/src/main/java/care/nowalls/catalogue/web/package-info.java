@NullMarked
package care.nowalls.catalogue.web;

import org.jspecify.annotations.NullMarked;

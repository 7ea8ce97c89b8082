@NullMarked
package care.nowalls.satisfaction.web;

import org.jspecify.annotations.NullMarked;

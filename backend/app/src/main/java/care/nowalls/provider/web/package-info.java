@NullMarked
package care.nowalls.provider.web;

import org.jspecify.annotations.NullMarked;

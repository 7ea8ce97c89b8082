@NullMarked
package care.nowalls.view.web;

import org.jspecify.annotations.NullMarked;

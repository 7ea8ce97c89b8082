/** Whether the whole path from a button to this node's screens works, as the gateways' canaries prove it each minute. */
@NullMarked
package care.nowalls.view.canary;

import org.jspecify.annotations.NullMarked;

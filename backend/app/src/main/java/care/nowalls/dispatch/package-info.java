/**
 * Who is asked and who goes: candidates and their score, offers with deadlines, acceptance, assignment, and everything
 * the desk does with an order.
 */
@NullMarked
package care.nowalls.dispatch;

import org.jspecify.annotations.NullMarked;

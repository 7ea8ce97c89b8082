/**
 * One service to be delivered in one time window: its life cycle (CONTRACT.md), its number, its history, and the money
 * that moves with acceptance and cancellation in the same transaction.
 */
@NullMarked
package care.nowalls.order;

import org.jspecify.annotations.NullMarked;

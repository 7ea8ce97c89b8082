package care.nowalls.shared.outbox;

import care.nowalls.shared.OutboxEvent;

/**
 * One claimed delivery.
 *
 * @param event what happened
 * @param listener who is told
 * @param attempt counted before the run, from 1
 */
record Delivery(OutboxEvent event, String listener, int attempt) {}

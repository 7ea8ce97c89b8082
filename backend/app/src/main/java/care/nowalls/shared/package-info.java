/**
 * What every feature uses and nothing else owns: refusals and their problem documents, commands with idempotency keys,
 * the outbox, time, ids, money, paging, encryption.
 */
@NullMarked
package care.nowalls.shared;

import org.jspecify.annotations.NullMarked;

/**
 * What every feature uses and nothing else owns: refusals and their problem documents, commands with idempotency keys,
 * the outbox, time, ids, money, paging, encryption.
 */
package care.nowalls.shared;

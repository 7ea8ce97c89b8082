package care.nowalls.ops.seed;

import java.util.UUID;

/**
 * One posting of a transfer.
 *
 * @param account whose
 * @param fen signed, never zero
 */
record Leg(UUID account, long fen) {}

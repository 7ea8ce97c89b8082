package care.nowalls.dispatch;

import care.nowalls.dispatch.model.Score;
import care.nowalls.dispatch.model.Standing;

/**
 * A candidate in its place.
 *
 * @param standing who, under which contract, for how much
 * @param score why
 */
record Ranked(Standing standing, Score score) {}

package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that its schema does not allow, or that is allowed and nasty.
 *
 * @param what in words
 * @param value to send in the place of a good one
 * @param forbidden true when the schema does not allow it, so that only a 4xx is right
 */
record BadValue(String what, JsonNode value, boolean forbidden) {}

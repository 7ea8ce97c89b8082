/**
 * Requests made from a served OpenAPI document. Both HTTP applications test themselves with it: {@link ApiSweep} sends
 * every operation what a careless or hostile client might send, and takes in new endpoints by itself.
 */
@NullMarked
package care.nowalls.ops.apitest;

import org.jspecify.annotations.NullMarked;

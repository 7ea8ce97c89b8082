package care.nowalls.ops.apitest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param name as in the document
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether a request without it is malformed
 * @param schema resolved
 */
public record Parameter(String name, String in, boolean required, JsonNode schema) {}

/**
 * PostgreSQL, Redis and an MQTT 5 broker from Maven Central artefacts, each a process of its own, for {@code ops/up} and
 * the tests. Start with {@link care.nowalls.ops.embedded.LocalServers} in a test.
 */
@NullMarked
package care.nowalls.ops.embedded;

import org.jspecify.annotations.NullMarked;

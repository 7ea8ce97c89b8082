package care.nowalls.ops.seed;

import java.nio.file.Path;
import java.sql.Connection;

/**
 * What one run works with.
 *
 * @param data folder of the running stack
 * @param seed of everything made up
 * @param api of the backend
 * @param connection to its database, without autocommit
 * @param rows on their way
 * @param ids maker of ids
 */
record Seeding(Path data, int seed, ProductApi api, Connection connection, Rows rows, SeedIds ids) {}

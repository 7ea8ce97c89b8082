/**
 * Large data sets for benches: {@code ops/seed}. What is encrypted or has a password is made through the product's own
 * API, the mass of orders, offers, visits, money and stays is copied into its tables.
 */
@NullMarked
package care.nowalls.ops.seed;

import org.jspecify.annotations.NullMarked;

package care.nowalls.area.model;

import care.nowalls.area.Dimension;

/**
 * What devices have in common.
 *
 * @param dimension in which respect
 * @param key such as the id of the street
 */
public record Common(Dimension dimension, String key) {}

package care.nowalls.incident.model;

import java.util.UUID;

/**
 * Who acts on an incident.
 *
 * @param id of the account
 * @param name of the account
 * @param leader whether they may act on what another one took
 */
public record Operator(UUID id, String name, boolean leader) {}

package care.nowalls.gateway.badrooms.journal;

import care.nowalls.incident.Incidents;

/** Reaches past the contract. */
public record KnowsTheBackend(Incidents incidents) {}

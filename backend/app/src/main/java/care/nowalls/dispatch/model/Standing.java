package care.nowalls.dispatch.model;

import java.util.UUID;

/**
 * A candidate with what the scoring rules look at.
 *
 * @param providerId who
 * @param contractId under which contract
 * @param priceFen whole price
 * @param metres from the resident's rounded position
 * @param rating 1 to 5
 * @param thatMonth orders accepted in the window's month
 */
public record Standing(UUID providerId, UUID contractId, long priceFen, double metres, double rating, int thatMonth) {}

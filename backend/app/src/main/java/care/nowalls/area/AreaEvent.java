package care.nowalls.area;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an area event: ids and states.
 *
 * @param id of the event
 * @param state now
 * @param streetId for scope, when it lies in one street
 */
public record AreaEvent(UUID id, String state, @Nullable UUID streetId) {}

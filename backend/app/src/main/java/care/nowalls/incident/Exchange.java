package care.nowalls.incident;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * The telephone exchange (呼叫中心). It reports incoming calls, answers and ends at {@code /api/v1/calls}; this is the
 * other direction. Called outside of any transaction.
 */
public interface Exchange {

    /**
     * Connects the operator's telephone with a number. Fails when the exchange does not take it within its time.
     *
     * @param call our id, to be named in what the exchange reports of it
     * @param number E.164
     * @param operator username, by which the exchange knows the extension
     * @return the exchange's own reference
     */
    Uni<String> dial(UUID call, String number, String operator);
}

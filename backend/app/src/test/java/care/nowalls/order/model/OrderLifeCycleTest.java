package care.nowalls.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.order.OrderRefusal;
import care.nowalls.order.OrderState;
import care.nowalls.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderLifeCycleTest {

    /** CONTRACT.md, written down a second time: state, then action=next state. What is not here is refused. */
    private static final String TABLE = """
            CREATED    OFFER=OFFERED HOLD=HELD CANCEL=CANCELLED RESCHEDULE=CREATED
            OFFERED    ACCEPT=ACCEPTED UNFILL=UNFILLED HOLD=HELD CANCEL=CANCELLED RESCHEDULE=OFFERED
            ACCEPTED   DEPART=EN_ROUTE CHECK_IN=IN_SERVICE MISS=MISSED ATTEMPT=ATTEMPTED HOLD=HELD REASSIGN=CREATED CANCEL=CANCELLED ASSIGN=ACCEPTED RESCHEDULE=ACCEPTED
            EN_ROUTE   CHECK_IN=IN_SERVICE MISS=MISSED ATTEMPT=ATTEMPTED REASSIGN=CREATED CANCEL=CANCELLED ASSIGN=EN_ROUTE
            IN_SERVICE CHECK_OUT=COMPLETED
            COMPLETED  CONFIRM=CONFIRMED
            CONFIRMED
            UNFILLED   REASSIGN=CREATED CANCEL=CANCELLED RESCHEDULE=UNFILLED
            MISSED     REASSIGN=CREATED CANCEL=CANCELLED
            ATTEMPTED  REASSIGN=CREATED CANCEL=CANCELLED
            HELD       RELEASE=CREATED LAPSE=CANCELLED CANCEL=CANCELLED RESCHEDULE=HELD
            CANCELLED
            """;

    static Stream<Arguments> everyPair() {
        Map<String, String> expected = expected();
        return Stream.of(OrderState.values())
                .flatMap(state -> Stream.of(OrderAction.values())
                        .map(action -> Arguments.of(state, action, expected.get(state + " " + action))));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("everyPair")
    void every_pair_of_state_and_action_does_what_the_contract_says(OrderState state, OrderAction action, String next) {
        if (next == null) {
            assertThatThrownBy(() -> OrderLifeCycle.require(state, action))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.refusal()).isEqualTo(OrderRefusal.WRONG_STATE);
                        assertThat(refused.arguments()).containsExactly(state.name());
                    });
        } else {
            assertThat(OrderLifeCycle.require(state, action).next()).hasToString(next);
            assertThat(OrderLifeCycle.require(state, action).event()).matches("order\\.[a-z_]+");
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new HashMap<>();
        for (String line : TABLE.split("\n", -1)) {
            String[] words = line.strip().split(" +", -1);
            for (int i = 1; i < words.length; i++) {
                String[] step = words[i].split("=", -1);
                expected.put(words[0] + " " + step[0], step[1]);
            }
        }
        return expected;
    }
}

package care.nowalls.dispatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.dispatch.DispatchRefusal;
import care.nowalls.dispatch.OfferState;
import care.nowalls.shared.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfferLifeCycleTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusSeconds(1);

    @Test
    void an_open_offer_goes_where_the_action_leads() {
        Map<OfferAction, OfferState> expected = Map.of(
                OfferAction.ACCEPT, OfferState.ACCEPTED,
                OfferAction.DECLINE, OfferState.DECLINED,
                OfferAction.EXTEND, OfferState.OPEN,
                OfferAction.EXPIRE, OfferState.EXPIRED,
                OfferAction.WITHDRAW, OfferState.WITHDRAWN,
                OfferAction.LOSE, OfferState.LOST);
        assertThat(expected).containsOnlyKeys(OfferAction.values());
        expected.forEach((action, next) -> assertThat(OfferLifeCycle.require(offer(OfferState.OPEN), action, BEFORE))
                .isEqualTo(next));
    }

    static Stream<Arguments> closedPairs() {
        return Stream.of(OfferState.values())
                .filter(state -> state != OfferState.OPEN)
                .flatMap(state -> Stream.of(OfferAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("closedPairs")
    void a_closed_offer_never_changes_and_says_why(OfferState state, OfferAction action) {
        DispatchRefusal expected = switch (state) {
            case LOST -> DispatchRefusal.OFFER_LOST;
            case EXPIRED -> DispatchRefusal.OFFER_EXPIRED;
            case OPEN, ACCEPTED, DECLINED, WITHDRAWN -> DispatchRefusal.OFFER_CLOSED;
        };
        refuses(state, action, BEFORE, expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = OfferAction.class,
            names = {"ACCEPT", "DECLINE", "EXTEND"})
    void after_the_deadline_nobody_answers_even_if_no_sweeper_came_by(OfferAction action) {
        refuses(OfferState.OPEN, action, DEADLINE, DispatchRefusal.OFFER_EXPIRED);
    }

    private static void refuses(OfferState state, OfferAction action, Instant now, DispatchRefusal expected) {
        assertThatThrownBy(() -> OfferLifeCycle.require(offer(state), action, now))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    private static Offer offer(OfferState state) {
        UUID id = new UUID(1, 1);
        return new Offer(id, id, 1, id, id, null, state, DEADLINE, false, 1000);
    }
}

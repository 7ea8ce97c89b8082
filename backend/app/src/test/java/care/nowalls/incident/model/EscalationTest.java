package care.nowalls.incident.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.incident.model.Escalation.Place;
import care.nowalls.incident.model.Escalation.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static Step step(String who) {
        return new Step(who, Duration.ofSeconds(30));
    }

    private static final Escalation TWO_ROUNDS = new Escalation(
            List.of(step("DESK"), step("LEADER"), step("CONTACTS"), step("NEAREST_RESPONDER"), step("STREET_DUTY")), 2);

    @Test
    void every_step_comes_once_in_every_round_and_afterwards_only_duty() {
        List<String> told = Stream.iterate(Place.FIRST, TWO_ROUNDS::after)
                .limit(15)
                .map(place -> place.round() + " " + TWO_ROUNDS.at(place).who())
                .toList();
        assertThat(told)
                .containsExactly(
                        "1 DESK",
                        "1 LEADER",
                        "1 CONTACTS",
                        "1 NEAREST_RESPONDER",
                        "1 STREET_DUTY",
                        "2 DESK",
                        "2 LEADER",
                        "2 CONTACTS",
                        "2 NEAREST_RESPONDER",
                        "2 STREET_DUTY",
                        "3 DESK",
                        "3 LEADER",
                        "3 STREET_DUTY",
                        "4 DESK",
                        "4 LEADER");
    }

    @Test
    void without_anybody_on_duty_the_rounds_go_on() {
        Escalation contacts = new Escalation(List.of(step("CONTACTS")), 1);
        assertThat(contacts.after(new Place(1, 1))).isEqualTo(new Place(1, 2));
    }
}

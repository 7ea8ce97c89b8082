package care.nowalls.incident.model;

import java.time.Duration;

/**
 * How long everything may take; configuration {@code nowalls.incident.*}.
 *
 * @param leaseLife lease of an incident of priority 1
 * @param leaseOther lease of any other
 * @param confirm a responder must have said "I go" by then
 * @param arrive and be there by then, unless they named a time
 * @param onSite and the incident be closed, or somebody have looked, by then
 * @param quiet a test alarm is confirmed by voice until then, or is an ordinary alarm
 * @param late an alarm that is read out of quarantine so long after it came is no fresh one
 * @param consoleGone an operator whose console is silent for so long has gone
 */
public record Terms(
        Duration leaseLife,
        Duration leaseOther,
        Duration confirm,
        Duration arrive,
        Duration onSite,
        Duration quiet,
        Duration late,
        Duration consoleGone) {

    public Duration lease(int priority) {
        return priority == 1 ? leaseLife : leaseOther;
    }
}

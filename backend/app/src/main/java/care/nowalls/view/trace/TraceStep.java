package care.nowalls.view.trace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The steps of an alarm, in their order. Those of machines have a usual time; those of people have targets as data. */
public enum TraceStep {
    /** The device's own clock says so: a claim. */
    DEVICE(Source.DEVICE, null),
    /** The gateway has the message of the broker; it counts from here. A claim further away is a wrong clock or a delay. */
    RECEIVED(Source.GATEWAY, Duration.ofSeconds(10)),
    /** Durable in the gateway's journal. */
    JOURNALED(Source.GATEWAY, Duration.ofSeconds(1)),
    /** Written by the backend, in the transaction that opened or joined the incident. */
    STORED(Source.BACKEND, Duration.ofSeconds(1)),
    /** A screen of the desk first showed its row. */
    SHOWN(Source.CONSOLE, Duration.ofSeconds(3)),
    /** An operator took it. */
    TAKEN(Source.PERSON, null),
    /** Somebody was spoken to: the resident or a contact. */
    CONTACT(Source.PERSON, null),
    /** It was decided to send somebody. */
    SENT(Source.PERSON, null),
    ARRIVED(Source.PERSON, null),
    RESOLVED(Source.PERSON, null);

    /** Whose clock or word the time is. */
    public enum Source {
        DEVICE,
        GATEWAY,
        BACKEND,
        CONSOLE,
        PERSON
    }

    private final Source source;
    private final @Nullable Duration usual;

    TraceStep(Source source, @Nullable Duration usual) {
        this.source = source;
        this.usual = usual;
    }

    public Source source() {
        return source;
    }

    /** What it takes at most after the measured step before it; null when it depends on people. */
    public @Nullable Duration usual() {
        return usual;
    }

    /** Whether every alarm goes through it, so that without a time something was not recorded. */
    public boolean always() {
        return switch (this) {
            case RECEIVED, JOURNALED, STORED, SHOWN, TAKEN -> true;
            case DEVICE, CONTACT, SENT, ARRIVED, RESOLVED -> false;
        };
    }
}

package care.nowalls.ops.network;

import java.time.Duration;
import java.util.Locale;

/**
 * What a network does with the connections of a link.
 *
 * @param form how it behaves
 * @param delay of each piece of data in each direction, for {@link Form#DELAY}; else zero
 */
public record Fault(Form form, Duration delay) {

    /** The ways in which a network fails. */
    public enum Form {
        /** It works. */
        NONE,
        /**
         * The other end of every open connection has vanished without a word, as behind a firewall that forgot it: the
         * connection stays, what is sent is swallowed, for ever. New connections work.
         */
        HALF_OPEN,
        /** All packets are lost: open connections wait, new ones hang. What TCP would send again comes afterwards. */
        DROP,
        /** Open connections are reset, and so is each new one. */
        RESET,
        /** Everything arrives, late. */
        DELAY
    }

    public static final Fault NONE = new Fault(Form.NONE, Duration.ZERO);
    public static final Fault HALF_OPEN = new Fault(Form.HALF_OPEN, Duration.ZERO);
    public static final Fault DROP = new Fault(Form.DROP, Duration.ZERO);
    public static final Fault RESET = new Fault(Form.RESET, Duration.ZERO);

    public static Fault delay(Duration each) {
        return new Fault(Form.DELAY, each);
    }

    /** Reads {@code none}, {@code half_open}, {@code drop}, {@code reset} or {@code delay MILLIS}; throws for others. */
    public static Fault read(String line) {
        String[] words = line.strip().toUpperCase(Locale.ROOT).split(" ", 2);
        Form form = Form.valueOf(words[0]);
        return form == Form.DELAY
                ? delay(Duration.ofMillis(Long.parseLong(words[1].strip())))
                : new Fault(form, Duration.ZERO);
    }

    /** As {@link #read} understands it. */
    @Override
    public String toString() {
        String word = form.name().toLowerCase(Locale.ROOT);
        return form == Form.DELAY ? word + " " + delay.toMillis() : word;
    }
}

package care.nowalls.ops.chaos;

import java.io.IOException;
import java.time.Duration;

/**
 * One thing that fails while devices press.
 *
 * @param name of the row, and how it is chosen on the command line
 * @param lasts how long until it is mended; zero for what is over as soon as it has happened
 * @param harm what is done
 */
record Breaking(String name, Duration lasts, Harm harm) {

    /** What is done and undone. */
    interface Harm {

        void begin(Site site) throws IOException, InterruptedException;

        /** Mends it; nothing to do for a server that its keeper starts again. */
        default void end(Site site) throws IOException, InterruptedException {}
    }
}

package care.nowalls.ops.chaos;

import java.util.Collection;
import java.util.stream.LongStream;

/**
 * How long nobody was heard, in seconds with one decimal.
 *
 * @param longest time without any {@code received}, from the first press to the last answer
 * @param recovered from the fault's end until everything was answered that had been pressed before it
 */
record Silence(double longest, double recovered) {

    private static final double NANOS = 1e9;

    /**
     * @param presses all, in order
     * @param mended when the fault ended, by {@link System#nanoTime}
     * @param now when the waiting ended; what is not answered by then has been silent until then
     */
    static Silence of(Collection<Pressed> presses, long mended, long now) {
        long first = presses.stream().mapToLong(Pressed::due).min().orElse(now);
        boolean open = presses.stream().anyMatch(one -> one.receivedAt() == 0);
        long[] heard = presses.stream()
                .mapToLong(Pressed::receivedAt)
                .filter(at -> at != 0)
                .sorted()
                .toArray();
        long longest = 0;
        long last = first;
        for (long at : open
                ? LongStream.concat(LongStream.of(heard), LongStream.of(now)).toArray()
                : heard) {
            longest = Math.max(longest, at - last);
            last = at;
        }
        long caughtUp = presses.stream()
                .filter(one -> one.due() < mended)
                .mapToLong(one -> one.receivedAt() == 0 ? now : one.receivedAt())
                .max()
                .orElse(mended);
        return new Silence(seconds(longest), seconds(Math.max(0, caughtUp - mended)));
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / NANOS * 10) / 10.0;
    }
}

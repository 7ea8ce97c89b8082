package care.nowalls.shared.chain;

import org.jspecify.annotations.Nullable;

/**
 * One link of a chain as the file outside the database keeps it, one a line.
 *
 * @param seq number in its chain, from 1
 * @param rows how many rows it seals
 * @param hash SHA-256, hex
 */
record Seal(long seq, int rows, String hash) {

    String line() {
        return seq + " " + rows + " " + hash + "\n";
    }

    /** The seal of a line, or null when the line is torn or foreign. */
    static @Nullable Seal parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3 || parts[2].length() != 64) {
            return null;
        }
        try {
            return new Seal(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

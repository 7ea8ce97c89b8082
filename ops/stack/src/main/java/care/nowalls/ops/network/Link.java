package care.nowalls.ops.network;

/**
 * One way from a program to another, through a relay.
 *
 * @param name of the pair, such as {@code backend-1-postgres}; several ways of one pair fail together
 * @param listens port of 127.0.0.1 to which the program connects
 * @param target port of the other program
 */
public record Link(String name, int listens, int target) {

    /** Out of {@code name=listens:target}. */
    static Link read(String argument) {
        String[] parts = argument.split("[=:]", -1);
        return new Link(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** As {@link #read} understands it. */
    @Override
    public String toString() {
        return name + "=" + listens + ":" + target;
    }
}

package care.nowalls.ops.stack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code ops/up} was asked for.
 *
 * @param repository root of the repository, where the built applications lie
 * @param data the data folder
 * @param fresh begin with an empty one
 * @param demo create the demo district when it is empty
 * @param portOffset added to every port
 * @param nodes so many of each application, 1 to 9
 * @param clock what {@code --clock} says
 * @param external use the servers named by the environment
 * @param relays put a network between the servers that can be made bad
 */
record StackOptions(
        Path repository,
        Path data,
        boolean fresh,
        boolean demo,
        int portOffset,
        int nodes,
        Optional<String> clock,
        boolean external,
        boolean relays) {

    StackOptions {
        if (nodes < 1 || nodes > 9) {
            throw new CannotStart("--nodes must be 1 to 9, not " + nodes + ".");
        }
        if (relays && external) {
            throw new CannotStart("--relays stand between the embedded servers, not those of --external.");
        }
        if (portOffset < 0 || portOffset > 40_000) {
            throw new CannotStart("--port-offset must be 0 to 40000, not " + portOffset + ".");
        }
    }

    StackPorts ports() {
        return new StackPorts(portOffset);
    }

    Routes routes() {
        return new Routes(ports(), relays);
    }
}

package care.nowalls.ops.embedded;

import java.io.IOException;

/** A server did not start; the message is for people and holds the last lines of its log. */
public final class ServerFailed extends IOException {

    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }
}

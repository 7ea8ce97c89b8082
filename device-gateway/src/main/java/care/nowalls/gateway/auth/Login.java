package care.nowalls.gateway.auth;

import org.jspecify.annotations.Nullable;

/**
 * What a client shows when it connects.
 *
 * @param clientId MQTT client id; null where the broker does not tell it
 * @param username a device's or bridge's id, or {@code gateway}
 * @param password as given, or empty
 * @param certificate common name of its certificate, which the broker has verified; null without one
 */
public record Login(
        @Nullable String clientId,
        String username,
        String password,
        @Nullable String certificate) {

    /** With a password. */
    public static Login of(String clientId, String username, String password) {
        return new Login(clientId, username, password, null);
    }

    /** The client id is the user name or begins with it and a colon, so that nobody takes over another's session. */
    boolean ownClientId() {
        return clientId == null || clientId.equals(username) || clientId.startsWith(username + ":");
    }

    @Override
    public String toString() {
        return "Login[" + username + "]";
    }
}

package care.nowalls.ops.broker;

import org.jspecify.annotations.Nullable;

/**
 * What a client shows when it connects.
 *
 * @param clientId its MQTT client id
 * @param username a device's or bridge's id, or {@code gateway}
 * @param password in clear
 * @param certificate common name of the certificate that it has proved to own, or null
 */
record Login(
        String clientId,
        String username,
        String password,
        @Nullable String certificate) {

    /** Without a certificate. */
    Login(String clientId, String username, String password) {
        this(clientId, username, password, null);
    }

    /** A client id is the user name, or begins with it and a colon; a user name is no topic filter. */
    boolean isConsistent() {
        boolean plain = !username.isEmpty() && username.chars().noneMatch(c -> c == '/' || c == '+' || c == '#');
        return plain && (clientId.equals(username) || clientId.startsWith(username + ":"));
    }

    String json() {
        String shown = certificate == null ? "" : ",\"certificate\":" + quoted(certificate);
        return "{\"clientId\":%s,\"username\":%s,\"password\":%s%s}"
                .formatted(quoted(clientId), quoted(username), quoted(password), shown);
    }

    @Override
    public String toString() {
        return "Login[" + clientId + ", " + username + "]";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}

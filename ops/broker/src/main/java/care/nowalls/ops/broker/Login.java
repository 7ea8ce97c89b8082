package care.nowalls.ops.broker;

/**
 * What a client shows when it connects.
 *
 * @param clientId its MQTT client id
 * @param username the device's id, or {@code gateway}
 * @param password in clear
 */
record Login(String clientId, String username, String password) {

    /** A device's client id is its user name, or begins with it and a colon; a user name is no topic filter. */
    boolean isConsistent() {
        boolean plain = !username.isEmpty() && username.chars().noneMatch(c -> c == '/' || c == '+' || c == '#');
        return plain && (clientId.equals(username) || clientId.startsWith(username + ":"));
    }

    String json() {
        return "{\"clientId\":%s,\"username\":%s,\"password\":%s}"
                .formatted(quoted(clientId), quoted(username), quoted(password));
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

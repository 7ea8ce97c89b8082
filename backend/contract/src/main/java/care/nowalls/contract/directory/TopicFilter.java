package care.nowalls.contract.directory;

/**
 * An MQTT topic filter (MQTT 5, section 4.7).
 *
 * @param text such as {@code application/+/device/#}
 */
public record TopicFilter(String text) {
    private static final int LONGEST = 65_535;

    /** Wildcards only as whole levels, {@code #} only as the last one. */
    public boolean wellFormed() {
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return false;
        }
        String[] levels = levels(text);
        for (int i = 0; i < levels.length; i++) {
            boolean wild = levels[i].indexOf('+') >= 0 || levels[i].indexOf('#') >= 0;
            if (wild && levels[i].length() > 1) {
                return false;
            }
            if (levels[i].equals("#") && i < levels.length - 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether a message on this topic, which has no wildcards, matches. */
    public boolean matches(String topic) {
        boolean wildTopic = topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0;
        return !topic.isEmpty() && !wildTopic && covers(new TopicFilter(topic));
    }

    /** Whether every topic that matches the other filter matches this one; {@code $SYS} and the like never do. */
    public boolean covers(TopicFilter other) {
        String[] ours = levels(text);
        String[] theirs = levels(other.text);
        boolean hidden = other.text.startsWith("$") && !ours[0].equals(theirs[0]);
        if (hidden) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            if (ours[i].equals("#")) {
                return true;
            }
            if (i >= theirs.length || theirs[i].equals("#") || (!ours[i].equals("+") && !ours[i].equals(theirs[i]))) {
                return false;
            }
        }
        return ours.length == theirs.length;
    }

    /** Whether some topic matches both. */
    public boolean overlaps(TopicFilter other) {
        String[] ours = levels(text);
        String[] theirs = levels(other.text);
        for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
            String our = i < ours.length ? ours[i] : "";
            String their = i < theirs.length ? theirs[i] : "";
            if (our.equals("#") || their.equals("#")) {
                return true;
            }
            if (i >= ours.length || i >= theirs.length) {
                return false;
            }
            if (!our.equals("+") && !their.equals("+") && !our.equals(their)) {
                return false;
            }
        }
        return true;
    }

    /** The level before the first slash. */
    public String first() {
        return levels(text)[0];
    }

    private static String[] levels(String filter) {
        return filter.split("/", -1);
    }
}

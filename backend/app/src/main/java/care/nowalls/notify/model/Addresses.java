package care.nowalls.notify.model;

import care.nowalls.notify.Channel;
import java.util.regex.Pattern;

/** What an address of each channel looks like, and what lists may show of it. */
public final class Addresses {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{4,14}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,188}");
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9\\[][^\\s@]{0,1990}");
    private static final int LAST = 4;
    private static final int FIRST = 6;

    private Addresses() {}

    public static boolean valid(Channel channel, String address) {
        return switch (channel) {
            case SMS, VOICE -> PHONE.matcher(address).matches();
            case EMAIL -> EMAIL.matcher(address).matches();
            case WEBHOOK -> URL.matcher(address).matches();
        };
    }

    /** {@code +86138****8000}, {@code w***@example.org}, or a URL's scheme and host. */
    public static String masked(Channel channel, String address) {
        return switch (channel) {
            case SMS, VOICE -> phone(address);
            case EMAIL -> address.charAt(0) + "***" + address.substring(address.indexOf('@'));
            case WEBHOOK -> host(address);
        };
    }

    private static String phone(String number) {
        int first = Math.max(0, Math.min(FIRST, number.length() - LAST - 2));
        int last = Math.min(LAST, number.length() - first);
        return number.substring(0, first)
                + "*".repeat(number.length() - first - last)
                + number.substring(number.length() - last);
    }

    private static String host(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? url : url.substring(0, path) + "/…";
    }
}

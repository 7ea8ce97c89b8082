package care.nowalls.gateway.codec;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SCAIP request ({@code mrq}) as it was read: every element's text by its name in lower case.
 *
 * @param elements at least one
 */
record ScaipRequest(Map<String, String> elements) {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-zA-Z]{1,16}");
    private static final Pattern CONTROLLER = Pattern.compile("[0-9]{1,16}");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");

    /** ME message, RE reset, IN information, PI heartbeat; a request that does not say is a message. */
    enum MessageType {
        ME,
        RE,
        IN,
        PI
    }

    MessageType type() throws ScaipFault {
        String type = elements.getOrDefault("mty", "ME");
        return switch (type) {
            case "ME" -> MessageType.ME;
            case "RE" -> MessageType.RE;
            case "IN" -> MessageType.IN;
            case "PI" -> MessageType.PI;
            default -> throw new ScaipFault(ScaipStatus.WRONG_CONTENT, Reason.UNKNOWN_TYPE, "no message type of SCAIP");
        };
    }

    /** One of the four-digit codes, {@code dty} or {@code stc}, which may be written shorter. */
    int code(String element) throws ScaipFault {
        return Integer.parseInt(mandatory(element, CODE));
    }

    String controller() throws ScaipFault {
        return mandatory("cid", CONTROLLER);
    }

    String reference() throws ScaipFault {
        return mandatory("ref", REFERENCE);
    }

    /** For the answer: null when there is none that could be repeated. */
    @Nullable
    String referenceIfAny() {
        String reference = elements.get("ref");
        return reference != null && REFERENCE.matcher(reference).matches() ? reference : null;
    }

    private String mandatory(String element, Pattern form) throws ScaipFault {
        String value = elements.get(element);
        if (value == null || value.isEmpty()) {
            throw new ScaipFault(ScaipStatus.TAG_MISSING, Reason.MALFORMED, element + " is missing");
        }
        if (!form.matcher(value).matches()) {
            throw new ScaipFault(ScaipStatus.WRONG_CONTENT, Reason.MALFORMED, element + " has another form");
        }
        return value;
    }
}

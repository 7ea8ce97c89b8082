package care.nowalls.contract.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem document, media type {@code application/problem+json}; the answer to everything that is not 2xx.
 *
 * @param type {@code https://nowalls.care/problems/<code>}
 * @param title short sentence in the caller's language
 * @param status the HTTP status again
 * @param detail what to do about it, in the caller's language; empty of inner detail for 5xx
 * @param instance path of the request
 * @param code stable machine-readable code, the last segment of {@code type}
 * @param errors for validation: one entry per field, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable List<FieldError> errors) {

    /** RFC 9457 media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_BASE = "https://nowalls.care/problems/";

    /**
     * One refused field.
     *
     * @param pointer RFC 6901 pointer into the body, or the parameter's name
     * @param code machine-readable, such as {@code unknown-field}, {@code required}, {@code out-of-range}
     * @param detail one sentence in the caller's language
     */
    public record FieldError(String pointer, String code, String detail) {}

    public static String typeOf(String code) {
        return TYPE_BASE + code;
    }
}

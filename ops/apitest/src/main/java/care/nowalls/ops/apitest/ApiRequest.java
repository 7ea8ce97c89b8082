package care.nowalls.ops.apitest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to send.
 *
 * @param what is wrong with it, in words
 * @param operation it belongs to
 * @param target path and query, encoded
 * @param contentType of the body, null for none
 * @param body null for none
 * @param allowed the only right answers; empty when anything below 500 is right
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go out as they are, broken UTF-8 included
public record ApiRequest(
        String what,
        Operation operation,
        String target,
        @Nullable String contentType,
        byte @Nullable [] body,
        Set<Integer> allowed) {

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return operation.method() + " " + target + " with " + what;
    }
}

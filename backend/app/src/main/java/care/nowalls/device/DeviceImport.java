package care.nowalls.device;

import care.nowalls.shared.Secret;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import of devices, or would become of it, line by line.
 *
 * @param preview true: nothing was written
 * @param lines how many were read, without the heading
 * @param good how many were registered, or would be
 * @param results of every line
 */
public record DeviceImport(boolean preview, int lines, int good, List<LineResult> results) {

    /**
     * What became of one line.
     *
     * @param line its number in the file, the heading being 1
     * @param deviceId the new device; null in a preview and for a refused line
     * @param password shown once, with {@code deviceId} as user name
     * @param code why it was refused, such as {@code external-id-taken}; null when it was or would be registered
     * @param column the column that was refused, when it is one
     */
    public record LineResult(
            int line,
            @Nullable UUID deviceId,
            @Nullable @Secret String password,
            @Nullable String code,
            @Nullable String column) {

        static LineResult good(int line, @Nullable IssuedDevice issued) {
            return issued == null
                    ? new LineResult(line, null, null, null, null)
                    : new LineResult(line, issued.deviceId(), issued.password(), null, null);
        }

        static LineResult refused(int line, String code, @Nullable String column) {
            return new LineResult(line, null, null, code, column);
        }

        @Override
        public String toString() {
            return "LineResult[" + line + ", " + code + "]";
        }
    }

    static DeviceImport of(boolean preview, List<LineResult> results) {
        long good = results.stream().filter(result -> result.code() == null).count();
        return new DeviceImport(preview, results.size(), Math.toIntExact(good), results);
    }
}

package care.nowalls.resident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, line by line.
 *
 * @param lines how many were read, without the heading
 * @param registered how many residents were registered
 * @param results of every line
 */
public record ImportReport(int lines, int registered, List<Result> results) {

    /**
     * What became of one line.
     *
     * @param line its number in the file, the heading being 1
     * @param residentId the new resident, or null
     * @param code why it was refused, such as {@code id-number-invalid}; null when it was registered
     * @param column the column that was refused, when it is one
     */
    public record Result(
            int line,
            @Nullable UUID residentId,
            @Nullable String code,
            @Nullable String column) {}
}

package care.nowalls.contract.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the device directory since a version.
 *
 * @param version to ask with next time
 * @param full true: {@code devices} and {@code bridges} are the whole directory and replace what was known
 * @param devices new or changed, never removed (a retired device stays with its state)
 * @param bridges new or changed, never removed; null, as from an older backend, is none
 */
public record DirectoryDelta(
        long version,
        boolean full,
        List<DirectoryDevice> devices,
        @Nullable List<DirectoryBridge> bridges) {

    public DirectoryDelta {
        bridges = bridges == null ? List.of() : List.copyOf(bridges);
    }

    /** Without bridges. */
    public DirectoryDelta(long version, boolean full, List<DirectoryDevice> devices) {
        this(version, full, devices, List.of());
    }

    @Override
    public List<DirectoryBridge> bridges() {
        return bridges == null ? List.of() : bridges;
    }
}

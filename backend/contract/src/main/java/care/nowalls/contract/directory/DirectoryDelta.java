package care.nowalls.contract.directory;

import java.util.List;

/**
 * What changed in the device directory since a version.
 *
 * @param version to ask with next time
 * @param full true: {@code devices} is the whole directory and replaces what was known
 * @param devices new or changed, never removed (a retired device stays with its state)
 */
public record DirectoryDelta(long version, boolean full, List<DirectoryDevice> devices) {}

package care.nowalls.ops.tools;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which data folder a tool works on. */
public final class DataFolders {

    private DataFolders() {}

    /** The one that was named, else {@code .nowalls} in the repository. */
    public static Path chosen(@Nullable Path named) {
        Path folder = named == null ? Path.of(System.getProperty("nowalls.repository", "."), ".nowalls") : named;
        return folder.toAbsolutePath().normalize();
    }
}

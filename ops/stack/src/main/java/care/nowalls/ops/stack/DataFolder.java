package care.nowalls.ops.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything one installation keeps. One stack at a time may use it. */
final class DataFolder implements AutoCloseable {

    private static final String MARK = "nowalls-data";
    private static final String DEMO = "demo";
    private static final long LEAST_FREE_MIB = 400;

    private final Path path;
    private final FolderLock lock;
    private final boolean demo;

    private DataFolder(Path path, FolderLock lock, boolean demo) {
        this.path = path;
        this.lock = lock;
        this.demo = demo;
    }

    /** Makes, checks and locks it. Throws {@link CannotStart} with the reason. */
    static DataFolder open(Path path, boolean fresh, boolean demo) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be made (" + PlainReason.of(e) + ").");
        }
        refuseStrangers(path);
        checkWritable(path);
        FolderLock lock = FolderLock.take(path);
        try {
            if (fresh) {
                empty(path, lock);
            }
            checkRoom(path);
            return new DataFolder(path, lock, mark(path, demo));
        } catch (IOException e) {
            lock.close();
            throw new CannotStart("The data folder " + path + " cannot be prepared (" + PlainReason.of(e) + ").");
        } catch (CannotStart e) {
            lock.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Whether its data are the demo's. */
    boolean isDemo() {
        return demo;
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Nobody's documents are to be taken for data of ours, least of all with --fresh. */
    private static void refuseStrangers(Path path) {
        try (Stream<Path> files = Files.list(path)) {
            boolean empty = files.allMatch(file -> file.getFileName().toString().equals(FolderLock.NAME));
            if (!empty && !Files.exists(path.resolve(MARK))) {
                throw new CannotStart(
                        "The folder " + path + " holds other files; name an empty or a NoWalls folder with --data.");
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be read (" + PlainReason.of(e) + ").");
        }
    }

    private static void checkWritable(Path path) {
        Path trial = path.resolve("trial-" + ProcessHandle.current().pid());
        try {
            Files.write(trial, new byte[64 * 1024]);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be written (" + PlainReason.of(e) + ").");
        } finally {
            deleteQuietly(trial);
        }
    }

    private static void checkRoom(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (free < LEAST_FREE_MIB) {
            throw new CannotStart("The disk of the data folder " + path + " has only " + free
                    + " MiB free; NoWalls needs " + LEAST_FREE_MIB + " MiB.");
        }
    }

    /** An empty mark says: ours, but nothing has been put into it yet. */
    private static boolean mark(Path path, boolean demo) throws IOException {
        Path mark = path.resolve(MARK);
        String kind = Files.exists(mark) ? Files.readString(mark).strip() : "";
        if (kind.isEmpty()) {
            Files.writeString(mark, "");
            return demo;
        }
        if (kind.equals(DEMO) && !demo) {
            throw new CannotStart("The data folder " + path
                    + " holds the demo district; use --fresh or another --data together with --no-demo.");
        }
        return kind.equals(DEMO);
    }

    /** From now on it holds data of this kind. */
    void settle() throws IOException {
        Files.writeString(path.resolve(MARK), demo ? DEMO : "no-demo");
    }

    private static void empty(Path path, FolderLock lock) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path) && !lock.is(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A folder that cannot be written holds no trial file.
        }
    }
}

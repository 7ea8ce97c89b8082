package care.nowalls.ops.chaos;

import care.nowalls.ops.chaos.Breaking.Harm;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disk below the first gateway's journal is full. Its folder is moved, with the gateway standing still, onto a disk of
 * 48 MiB in memory; the gateway is killed and its keeper starts it there; then a file takes all the room that is left. To
 * mount a disk one must be root. Afterwards the folder returns in the same way.
 */
final class JournalFull implements Harm {

    private static final String GATEWAY = "gateway-1";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final Duration START = Duration.ofSeconds(60);

    /** What must hold on this machine. */
    static boolean possible() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void begin(Site site) throws IOException, InterruptedException {
        Path folder = site.folder().resolve(GATEWAY);
        Path copy = Files.createTempDirectory(site.folder(), "journal-");
        site.signal(GATEWAY, "STOP");
        copy(folder, copy);
        run("mount", "-t", "tmpfs", "-o", "size=48m,mode=700", "tmpfs", folder.toString());
        copy(copy, folder);
        delete(copy);
        site.signal(GATEWAY, "KILL");
        awaitStart(site);
        fill(folder.resolve("filler"));
    }

    @Override
    public void end(Site site) throws IOException {
        Files.delete(site.folder().resolve(GATEWAY).resolve("filler"));
    }

    /** Back to the real disk; called when everything of the row is counted. */
    static void restore(Site site) throws IOException, InterruptedException {
        Path folder = site.folder().resolve(GATEWAY);
        if (!isMounted(folder)) {
            return;
        }
        Path copy = Files.createTempDirectory(site.folder(), "journal-");
        site.signal(GATEWAY, "STOP");
        copy(folder, copy);
        run("umount", "-l", folder.toString());
        copy(copy, folder);
        delete(copy);
        site.signal(GATEWAY, "KILL");
        awaitStart(site);
    }

    private static void awaitStart(Site site) throws IOException, InterruptedException {
        Thread.sleep(1_000); // until the keeper has noticed
        if (!site.awaitReady(START)) {
            throw new IOException("The gateway did not start on the other disk.");
        }
    }

    private static boolean isMounted(Path folder) throws IOException {
        return Files.readAllLines(Path.of("/proc/mounts")).stream()
                .anyMatch(line -> line.split(" ", 3)[1].equals(folder.toString()));
    }

    /** Until there is no room for another byte. */
    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[MEBIBYTE];
        for (int size = MEBIBYTE; size > 0; size /= 2) {
            try {
                while (true) {
                    Files.write(
                            filler,
                            size == MEBIBYTE ? block : new byte[size],
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            } catch (IOException full) {
                // smaller pieces may still fit
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed with " + process.exitValue());
        }
    }
}

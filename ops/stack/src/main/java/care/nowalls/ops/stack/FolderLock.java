package care.nowalls.ops.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Held by the system for this process, so that it is free again however the process ends. */
final class FolderLock implements AutoCloseable {

    static final String NAME = "lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel) || !isStillThere(file, channel)) {
                channel.close();
                throw new CannotStart("Another ops/up is running on the data folder " + folder + ".");
            }
            return new FolderLock(file, channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be locked (" + e.getMessage() + ").");
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Whoever held it may have deleted the file between our opening and locking it. Told by the size alone: the system
     * would take the lock away as soon as this process closed another handle of the file.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        int size = 1 + ThreadLocalRandom.current().nextInt(60_000);
        channel.truncate(0).write(ByteBuffer.wrap(new byte[size]), 0);
        boolean there = Files.exists(file) && Files.size(file) == size;
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(US_ASCII)), 0);
        return there;
    }

    boolean is(Path other) {
        return other.equals(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            // The system frees it when this process ends.
        }
    }
}

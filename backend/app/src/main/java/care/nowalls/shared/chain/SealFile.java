package care.nowalls.shared.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The seals of one chain outside the database, in this node's data folder: whoever rewrites rows must rewrite it too. */
class SealFile {

    private static final Logger LOG = Logger.getLogger(SealFile.class);

    private final Path file;
    private @Nullable Seal last;

    SealFile(Path folder, String chain) {
        this.file = folder.resolve("seals").resolve(chain + ".seals");
        this.last = lastOf(file);
    }

    /** The last seal written, or null. */
    synchronized @Nullable Seal last() {
        return last;
    }

    /** Appends durably. */
    synchronized void append(List<Seal> seals) {
        StringBuilder lines = new StringBuilder();
        seals.forEach(seal -> lines.append(seal.line()));
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = seals.getLast();
    }

    /** The database does not know our last seal: the file is kept beside, a new one begins. */
    synchronized void setAside(long at) {
        Path aside = file.resolveSibling(file.getFileName() + ".aside-" + at);
        LOG.errorf("the database does not hold the last seal of %s; the file is kept as %s", file, aside);
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = null;
    }

    private static @Nullable Seal lastOf(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.map(Seal::parse)
                    .filter(seal -> seal != null)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

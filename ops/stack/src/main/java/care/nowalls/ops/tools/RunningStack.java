package care.nowalls.ops.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.nowalls.ops.stack.Secrets;
import care.nowalls.ops.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data} that the tools share, and what stands in that folder of a running stack. */
public final class RunningStack {

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the running stack (default .nowalls).")
    private @Nullable Path data;

    /** The data folder. */
    public Path folder() {
        Path folder = data == null ? Path.of(System.getProperty("nowalls.repository", "."), ".nowalls") : data;
        return folder.toAbsolutePath().normalize();
    }

    /** What runs now; fails with a sentence when nothing does. */
    public StackFile file() throws IOException {
        return StackFile.read(folder());
    }

    /** An address by its name in {@code stack.json}, such as {@code mqtt}. */
    public String address(String name) throws IOException {
        String address = file().addresses().get(name);
        if (address == null) {
            throw new IOException("The running stack has no address of " + name + ".");
        }
        return address;
    }

    /** A secret of the data folder. */
    public String secret(String name) throws IOException {
        return Files.readString(Secrets.file(folder(), name), UTF_8).strip();
    }
}

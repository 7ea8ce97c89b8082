package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where we are root, it runs in a user name space of its own, in which we are nobody
 * but still own our files; where the system forbids that, it runs as {@code nobody}, who is given the folder.
 */
enum OrdinaryUser {
    AS_WE_ARE,
    OWN_NAME_SPACE,
    NOBODY;

    static OrdinaryUser here() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        return worksInOwnNameSpace() ? OWN_NAME_SPACE : NOBODY;
    }

    List<String> run(List<String> command) {
        List<String> all = new ArrayList<>(prefix());
        all.addAll(command);
        return all;
    }

    private List<String> prefix() {
        return switch (this) {
            case AS_WE_ARE -> List.of();
            case OWN_NAME_SPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        };
    }

    /** Makes the folder usable for the user that will run the server. */
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private static boolean worksInOwnNameSpace() throws IOException {
        if (ParentDeath.program("unshare").isEmpty()) {
            return false;
        }
        Process trial = new ProcessBuilder("unshare", "-U", "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

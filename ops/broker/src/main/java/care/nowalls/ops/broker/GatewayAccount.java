package care.nowalls.ops.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The gateways' own account: user name {@code gateway}, client ids that begin {@code gateway-}.
 *
 * @param password as it stands in the secrets folder
 */
record GatewayAccount(String password) {

    static final String NAME = "gateway";

    static GatewayAccount read(Path file) throws IOException {
        return new GatewayAccount(Files.readString(file).strip());
    }

    boolean admits(Login login) {
        byte[] given = login.password().getBytes(UTF_8);
        return login.clientId().startsWith(NAME + "-") && MessageDigest.isEqual(password.getBytes(UTF_8), given);
    }

    @Override
    public String toString() {
        return "GatewayAccount";
    }
}

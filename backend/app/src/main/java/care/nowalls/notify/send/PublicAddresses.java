package care.nowalls.notify.send;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks a foreign host up once and refuses addresses of our own networks, so that nobody's webhook reaches into them;
 * the request then goes to exactly the address that was looked at.
 */
@ApplicationScoped
class PublicAddresses {

    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int CARRIER = 100;

    private final Vertx vertx;
    private final boolean privateAllowed;

    @Inject
    PublicAddresses(Vertx vertx, @ConfigProperty(name = "nowalls.notify.private-addresses") boolean privateAllowed) {
        this.vertx = vertx;
        this.privateAllowed = privateAllowed;
    }

    /** The host stands in a network of our own. */
    static final class Private extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Fails with {@link Private}, or when the name is unknown. */
    Uni<String> of(URI uri) {
        return vertx.executeBlocking(Uni.createFrom().item(() -> lookedUp(uri)), false);
    }

    private String lookedUp(URI uri) {
        try {
            InetAddress address = InetAddress.getByName(uri.getHost());
            if (!privateAllowed && ownNetwork(address)) {
                throw new Private();
            }
            return address.getHostAddress();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean ownNetwork(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == UNIQUE_LOCAL;
        boolean carrier = bytes.length == 4 && bytes[0] == CARRIER && (bytes[1] & 0xC0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier
                || thisNetwork;
    }
}

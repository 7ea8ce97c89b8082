package care.nowalls.gateway.auth;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryRefresh;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may come in: a device of the directory that is not retired, with its password and a client id that is its id or
 * begins with it and a colon; and the gateways' own account. A refusal comes the slower the oftener that name was
 * refused; who brings the right password never waits. A device that is not known or whose password does not fit is
 * looked up once more in the backend before it is refused, because it may have been registered a second ago.
 */
public final class Gatekeeper {
    /** User name of the gateways at the broker. */
    public static final String GATEWAY = "gateway";

    private static final Duration LOOK_UP = Duration.ofMillis(800);
    private final Directory directory;
    private final DirectoryRefresh refresh;
    private final String gatewayPassword;
    private final Refusals refusals;

    public Gatekeeper(Directory directory, DirectoryRefresh refresh, String gatewayPassword, Refusals refusals) {
        this.directory = directory;
        this.refresh = refresh;
        this.gatewayPassword = gatewayPassword;
        this.refusals = refusals;
    }

    /** May this client connect to the broker? */
    public Uni<Boolean> mayConnect(String clientId, String username, String password) {
        if (username.equals(GATEWAY)) {
            return slowed(
                    username, clientId.startsWith(GATEWAY + "-") && DeviceCredentials.same(gatewayPassword, password));
        }
        boolean ownClientId = clientId.equals(username) || clientId.startsWith(username + ":");
        return ownClientId ? isDevice(username, password) : slowed(username, false);
    }

    /** Is this a device with its password? */
    public Uni<Boolean> isDevice(String username, String password) {
        if (fits(username, password)) {
            return slowed(username, true);
        }
        if (id(username).isEmpty() || refusals.many(username)) {
            return slowed(username, false);
        }
        return Uni.createFrom()
                .completionStage(refresh::soon)
                .ifNoItem()
                .after(LOOK_UP)
                .recoverWithItem(false)
                .flatMap(done -> slowed(username, fits(username, password)));
    }

    private boolean fits(String username, String password) {
        Optional<DirectoryDevice> device = id(username).flatMap(directory::device);
        if (device.isEmpty()) {
            return DeviceCredentials.matchNobody(password);
        }
        return DeviceCredentials.match(device.get(), password)
                && !device.get().state().equals("RETIRED");
    }

    private Uni<Boolean> slowed(String username, boolean allowed) {
        Duration wait = refusals.note(username, allowed);
        Uni<Boolean> answer = Uni.createFrom().item(allowed);
        return wait.isZero() ? answer : answer.onItem().delayIt().by(wait);
    }

    /** A device's user name is its id, written as we write it. */
    static Optional<UUID> id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package care.nowalls.gateway.auth;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryRefresh;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may come in: a device of the directory that is not retired or a bridge that is not closed, with its password (or a
 * certificate of its name that the broker has verified) and a client id that is its id or begins with it and a colon; and
 * the gateways' own account. A refusal comes the slower the oftener that name was refused; who brings the right password
 * never waits. Who is not known or whose password does not fit is looked up once more in the backend before it is
 * refused, because it may have been registered a second ago.
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
    public Uni<Boolean> mayConnect(Login login) {
        String username = login.username();
        if (username.equals(GATEWAY)) {
            String clientId = login.clientId();
            boolean ownClientId = clientId == null || clientId.startsWith(GATEWAY + "-");
            return slowed(username, ownClientId && DeviceCredentials.same(gatewayPassword, login.password()));
        }
        if (!login.ownClientId()) {
            return slowed(username, false);
        }
        return known(login);
    }

    /** Is this a device with its password? */
    public Uni<Boolean> isDevice(String username, String password) {
        boolean bridge = id(username).flatMap(directory::bridge).isPresent();
        return bridge ? slowed(username, false) : known(new Login(null, username, password, null));
    }

    /** What the account of that name may do; nothing if there is none. */
    public Rights rights(String username) {
        if (username.equals(GATEWAY)) {
            return Rights.ofGateway();
        }
        Optional<UUID> id = id(username);
        Optional<Rights> device =
                id.flatMap(directory::device).filter(Gatekeeper::mayConnect).map(d -> Rights.ofDevice(d.deviceId()));
        return device.or(() -> id.flatMap(directory::bridge).map(Rights::ofBridge))
                .orElse(Rights.NONE);
    }

    private Uni<Boolean> known(Login login) {
        String username = login.username();
        if (fits(login)) {
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
                .flatMap(done -> slowed(username, fits(login)));
    }

    private boolean fits(Login login) {
        Optional<UUID> id = id(login.username());
        Optional<DirectoryDevice> device = id.flatMap(directory::device);
        if (device.isPresent()) {
            DirectoryDevice d = device.get();
            return proves(login, d.passwordSalt(), d.passwordHash()) && mayConnect(d);
        }
        Optional<DirectoryBridge> bridge = id.flatMap(directory::bridge);
        if (bridge.isPresent()) {
            return proves(login, bridge.get().passwordSalt(), bridge.get().passwordHash());
        }
        return DeviceCredentials.matchNobody(login.password());
    }

    private static boolean proves(Login login, String salt, String hash) {
        return login.username().equals(login.certificate()) || DeviceCredentials.match(salt, hash, login.password());
    }

    private static boolean mayConnect(DirectoryDevice device) {
        return !device.state().equals("RETIRED");
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

package care.nowalls.device.model;

import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.NewBridge;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The account of a network server. */
@Entity
@Table(schema = "device", name = "bridge")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Bridge {

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private String codec;

    @Column(name = "topic_filter", columnDefinition = "text")
    private String topicFilter;

    private boolean active;

    @Column(name = "password_salt", columnDefinition = "text")
    private String passwordSalt;

    @Column(name = "password_hash", columnDefinition = "text")
    private String passwordHash;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Bridge() {}

    public static Bridge register(UUID id, NewBridge wanted, DevicePassword password, Instant at) {
        Bridge bridge = new Bridge();
        bridge.id = id;
        bridge.name = wanted.name();
        bridge.codec = wanted.codec().wire();
        bridge.topicFilter = wanted.topicFilter().text();
        bridge.active = true;
        bridge.passwordSalt = password.salt();
        bridge.passwordHash = password.hash();
        bridge.createdAt = at;
        return bridge;
    }

    /** The version of the directory that carries this change. */
    public void changedIn(long directoryVersion) {
        version = directoryVersion;
    }

    /** The old password is void at once. 409 {@code bridge-closed}. */
    public void rotate(DevicePassword fresh) {
        refuseIfClosed();
        passwordSalt = fresh.salt();
        passwordHash = fresh.hash();
    }

    /** For ever. 409 {@code bridge-closed}. */
    public void close() {
        refuseIfClosed();
        active = false;
    }

    /** Of the directory, when this bridge last changed in it. */
    public long version() {
        return version;
    }

    private void refuseIfClosed() {
        if (!active) {
            throw new Refused(DeviceRefusal.BRIDGE_CLOSED);
        }
    }
}

package care.nowalls.device.model;

import care.nowalls.device.DeviceKind;
import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.DeviceState;
import care.nowalls.device.NewDevice;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as the registry knows it. Signs of life are other columns of the same row, written by the liveness reports
 * alone and not mapped here, so that neither overwrites the other.
 */
@Entity
@Table(schema = "device", name = "device")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Device {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private DeviceKind kind;

    @Column(columnDefinition = "text")
    private String codec;

    @Column(name = "external_id", columnDefinition = "text")
    private @Nullable String externalId;

    @Column(name = "resident_id")
    private @Nullable UUID residentId;

    @Column(name = "dwelling_id")
    private @Nullable UUID dwellingId;

    @Column(name = "centre_id")
    private @Nullable UUID centreId;

    @Column(name = "street_id")
    private @Nullable UUID streetId;

    @Column(name = "street_name", columnDefinition = "text")
    private @Nullable String streetName;

    @Column(name = "resident_name", columnDefinition = "text")
    private @Nullable String residentName;

    @Column(name = "heartbeat_seconds")
    private int heartbeatSeconds;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private DeviceState state;

    @Column(name = "test_until")
    private @Nullable Instant testUntil;

    @Column(name = "password_salt", columnDefinition = "text")
    private String passwordSalt;

    @Column(name = "password_hash", columnDefinition = "text")
    private String passwordHash;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Device() {}

    /** Born INSTALLED where it has a place, else IN_STOCK. */
    public static Device register(UUID id, NewDevice wanted, Place place, DevicePassword password, Instant at) {
        Device device = new Device();
        device.id = id;
        device.kind = wanted.kind();
        device.codec = wanted.codec();
        device.externalId = wanted.externalId();
        device.residentId = wanted.residentId();
        device.dwellingId = place.dwellingId();
        device.centreId = wanted.centreId();
        device.streetId = place.streetId();
        device.streetName = place.streetName();
        device.residentName = place.residentName();
        device.heartbeatSeconds = wanted.heartbeatSeconds();
        boolean placed = wanted.residentId() != null || wanted.dwellingId() != null || wanted.centreId() != null;
        device.state = placed ? DeviceState.INSTALLED : DeviceState.IN_STOCK;
        device.passwordSalt = password.salt();
        device.passwordHash = password.hash();
        device.createdAt = at;
        return device;
    }

    /** The version of the directory that carries this change. */
    public void changedIn(long directoryVersion) {
        version = directoryVersion;
    }

    /** Alarms are shown as quiet tests until then. 409 {@code device-retired}. */
    public void testUntil(Instant until) {
        refuseIfRetired();
        testUntil = until;
    }

    /** The old password is void at once. 409 {@code device-retired}. */
    public void rotate(DevicePassword fresh) {
        refuseIfRetired();
        passwordSalt = fresh.salt();
        passwordHash = fresh.hash();
    }

    /** RETIRED is for ever: 409 {@code device-retired}. */
    public void become(DeviceState next) {
        refuseIfRetired();
        state = next;
    }

    private void refuseIfRetired() {
        if (state == DeviceState.RETIRED) {
            throw new Refused(DeviceRefusal.DEVICE_RETIRED);
        }
    }

    /** Of the directory, when this device last changed in it. */
    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID streetId() {
        return streetId;
    }

    public DeviceState state() {
        return state;
    }

    public @Nullable Instant testUntil() {
        return testUntil;
    }
}

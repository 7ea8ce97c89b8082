package care.nowalls.device.model;

import care.nowalls.device.DeviceAction;
import care.nowalls.device.DeviceKind;
import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.DeviceState;
import care.nowalls.device.NewDevice;
import care.nowalls.device.Particulars;
import care.nowalls.device.Site;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Column(columnDefinition = "text")
    private @Nullable String room;

    @Column(name = "building_index", columnDefinition = "text")
    private @Nullable String buildingIndex;

    @Embedded
    private @Nullable Equipment equipment;

    @Column(name = "installed_at")
    private @Nullable Instant installedAt;

    @Column(name = "last_test_at")
    private @Nullable Instant lastTestAt;

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
        device.heartbeatSeconds = wanted.heartbeatSeconds();
        device.state = DeviceState.IN_STOCK;
        device.equipment = Equipment.unknown();
        device.passwordSalt = password.salt();
        device.passwordHash = password.hash();
        device.createdAt = at;
        if (place.site().known()) {
            device.install(place, at);
        }
        return device;
    }

    /** The version of the directory that carries this change. */
    public void changedIn(long directoryVersion) {
        version = directoryVersion;
    }

    /** Put in its place, or in another one. 409 {@code device-retired}; 422 {@code place-needed}. */
    public void install(Place place, Instant at) {
        if (!place.site().known()) {
            throw new Refused(DeviceRefusal.PLACE_NEEDED);
        }
        act(DeviceAction.INSTALL);
        stands(place);
        installedAt = at;
        lastTestAt = null;
    }

    /** Alarms are shown as quiet tests until then. 409 {@code device-retired}. */
    public void testUntil(Instant until) {
        act(DeviceAction.TEST);
        testUntil = until;
    }

    /** A voice test in which name and address were confirmed. */
    public void tested(Instant at) {
        act(DeviceAction.TEST);
        lastTestAt = at;
    }

    /** The old password is void at once. 409 {@code device-retired}. */
    public void rotate(DevicePassword fresh) {
        act(DeviceAction.ROTATE);
        passwordSalt = fresh.salt();
        passwordHash = fresh.hash();
    }

    /** Null stays as it was. 409 {@code device-retired}. */
    public void change(@Nullable Integer heartbeat, Particulars given, Equipment.@Nullable SealedSim sim) {
        act(DeviceAction.CHANGE);
        heartbeatSeconds = heartbeat == null ? heartbeatSeconds : heartbeat;
        equipment().change(given, sim);
    }

    /**
     * By the table of {@link DeviceLifeCycle}; back in stock it has no place. 409 {@code device-retired}, {@code
     * device-state}; 422 {@code place-needed}.
     */
    public void become(DeviceState next) {
        act(DeviceLifeCycle.leading(state, next));
        if (next == DeviceState.IN_STOCK) {
            stands(Place.NOWHERE);
        }
        boolean placed = residentId != null || dwellingId != null || centreId != null;
        if (next == DeviceState.INSTALLED && !placed) {
            throw new Refused(DeviceRefusal.PLACE_NEEDED);
        }
    }

    /** 409 {@code device-retired}. */
    public void refuseIfRetired() {
        DeviceLifeCycle.next(state, DeviceAction.TEST);
    }

    private void act(DeviceAction action) {
        state = DeviceLifeCycle.next(state, action);
    }

    /** Where it is, as asked for when it was given out. */
    public Site site() {
        return new Site(residentId, residentId == null ? dwellingId : null, centreId, room);
    }

    /** Copies the place; the life cycle is not touched. */
    public void stands(Place place) {
        residentId = place.site().residentId();
        centreId = place.site().centreId();
        room = place.site().room();
        dwellingId = place.dwellingId();
        streetId = place.streetId();
        streetName = place.streetName();
        residentName = place.residentName();
        buildingIndex = place.building();
    }

    /** Hibernate leaves it out when all of its columns are null. */
    private Equipment equipment() {
        Equipment present = equipment == null ? Equipment.unknown() : equipment;
        equipment = present;
        return present;
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

    public DeviceKind kind() {
        return kind;
    }
}

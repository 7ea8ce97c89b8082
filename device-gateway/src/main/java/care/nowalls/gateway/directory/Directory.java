package care.nowalls.gateway.directory;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.codec.DeviceAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What this gateway knows of each device. Starts with what was kept on disk, takes deltas of the backend, and is read
 * from every thread without waiting.
 */
public final class Directory {
    private static final Duration CURRENT = Duration.ofSeconds(10);

    private final DirectoryFile file;
    private final Clock machine;
    private final Map<UUID, DirectoryDevice> devices = new ConcurrentHashMap<>();
    private final Map<VendorName, UUID> externalNames = new ConcurrentHashMap<>();
    private final Map<UUID, DirectoryBridge> bridges = new ConcurrentHashMap<>();
    private volatile long version;
    private volatile @Nullable Instant heardFromBackend;

    private record VendorName(String codec, String name) {
        static VendorName of(String codec, String name) {
            return new VendorName(codec, DeviceAddress.normal(codec, name));
        }
    }

    private Directory(DirectoryFile file, Clock machine) {
        this.file = file;
        this.machine = machine;
    }

    /** The directory as it was last kept; empty, with version 0, when there is none or it cannot be decrypted. */
    public static Directory open(DirectoryFile file, Clock machine) throws IOException {
        Directory directory = new Directory(file, machine);
        file.read().ifPresent(directory::take);
        return directory;
    }

    /** Version to ask the next delta with. */
    public long version() {
        return version;
    }

    public Optional<DirectoryDevice> device(UUID id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** By its id as text; absent also when the text is no id. */
    public Optional<DirectoryDevice> named(String id) {
        try {
            return device(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By the vendor's name for it; a retired device has lost its name. */
    public Optional<DirectoryDevice> external(String codec, String name) {
        return Optional.ofNullable(externalNames.get(VendorName.of(codec, name)))
                .map(devices::get);
    }

    /** The network server of that id, if it may still connect. */
    public Optional<DirectoryBridge> bridge(UUID id) {
        return Optional.ofNullable(bridges.get(id)).filter(DirectoryBridge::active);
    }

    public Collection<DirectoryDevice> all() {
        return List.copyOf(devices.values());
    }

    /**
     * False while the backend has not been heard for 10 s, or ever: then a device that is not here may be new, and its
     * alarms must not be turned away.
     */
    public boolean current() {
        Instant heard = heardFromBackend;
        return heard != null && Duration.between(heard, machine.instant()).compareTo(CURRENT) < 0;
    }

    /** Takes a delta and, if it says anything new, keeps the whole on disk. */
    public synchronized void update(DirectoryDelta delta) throws IOException {
        boolean news =
                delta.full() || !delta.devices().isEmpty() || !delta.bridges().isEmpty() || delta.version() != version;
        take(delta);
        heardFromBackend = machine.instant();
        if (news) {
            file.write(new DirectoryDelta(version, true, List.copyOf(devices.values()), List.copyOf(bridges.values())));
        }
    }

    private void take(DirectoryDelta delta) {
        if (delta.full()) {
            devices.keySet()
                    .retainAll(delta.devices().stream()
                            .map(DirectoryDevice::deviceId)
                            .collect(Collectors.toSet()));
            externalNames.clear();
        }
        if (delta.full()) {
            bridges.keySet()
                    .retainAll(delta.bridges().stream()
                            .map(DirectoryBridge::bridgeId)
                            .collect(Collectors.toSet()));
        }
        delta.bridges().forEach(bridge -> bridges.put(bridge.bridgeId(), bridge));
        delta.devices().forEach(this::take);
        version = delta.version();
    }

    private void take(DirectoryDevice device) {
        DirectoryDevice before = devices.put(device.deviceId(), device);
        if (before != null && before.externalId() != null) {
            externalNames.remove(VendorName.of(before.codec(), before.externalId()), before.deviceId());
        }
        if (device.externalId() != null && !device.state().equals("RETIRED")) {
            externalNames.put(VendorName.of(device.codec(), device.externalId()), device.deviceId());
        }
    }
}

package care.nowalls.gateway.intake;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Codec;
import care.nowalls.gateway.codec.DeviceAddress;
import care.nowalls.gateway.codec.Profile;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.directory.Directory;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the device that a message names. */
final class Senders {
    private final Directory directory;

    /**
     * @param id of the device
     * @param known its entry; absent while the directory is not current and it may be new
     */
    record Sender(UUID id, Optional<DirectoryDevice> known) {}

    Senders(Directory directory) {
        this.directory = directory;
    }

    /** A device that is not in the directory is turned away only while the directory is known to be current. */
    Sender of(Codec codec, DeviceAddress address) throws Undecodable {
        if (address.external()) {
            DirectoryDevice device = directory
                    .external(codec.name(), address.name())
                    .orElseThrow(() -> new Undecodable(
                            Reason.UNKNOWN_DEVICE,
                            "no " + codec.name() + " device has the external id " + address.name()));
            return new Sender(device.deviceId(), Optional.of(device));
        }
        UUID id = uuid(address.name());
        Optional<DirectoryDevice> known = directory.device(id);
        if (known.isEmpty() && directory.current()) {
            throw new Undecodable(Reason.UNKNOWN_DEVICE, "no device has this id");
        }
        return new Sender(id, known);
    }

    Profile profile(Codec codec, DeviceAddress address) {
        Optional<DirectoryDevice> device =
                address.external() ? directory.external(codec.name(), address.name()) : directory.named(address.name());
        return device.map(Profile::of).orElse(Profile.UNKNOWN);
    }

    /** The device in one of our own topics, for the quarantine. */
    @Nullable
    UUID named(String topic) {
        return CanonicalTopic.of(topic)
                .flatMap(t -> directory.named(t.device()))
                .map(DirectoryDevice::deviceId)
                .orElse(null);
    }

    private static UUID uuid(String name) throws Undecodable {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException e) {
            throw new Undecodable(Reason.UNKNOWN_DEVICE, "not a device id");
        }
    }
}

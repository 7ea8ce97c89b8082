package care.nowalls.gateway.codec;

/** What is known of devices while their messages are read. */
@FunctionalInterface
public interface Profiles {

    /** Of a device that nobody knows: {@link Profile#UNKNOWN}. */
    Profile of(DeviceAddress device);
}

package care.nowalls.gateway.codec;

import java.util.Locale;

/**
 * How a message names its device.
 *
 * @param name our device id, or the vendor's name for it
 * @param external true: the name that the vendor gave it
 */
public record DeviceAddress(String name, boolean external) {

    static DeviceAddress own(String deviceId) {
        return new DeviceAddress(deviceId, false);
    }

    static DeviceAddress vendor(String codec, String name) {
        return new DeviceAddress(normal(codec, name), true);
    }

    /** A LoRaWAN DevEUI is hexadecimal and written either way; other vendors' names are taken as they stand. */
    public static String normal(String codec, String vendorName) {
        String name = vendorName.strip();
        return codec.equals("chirpstack") ? name.toLowerCase(Locale.ROOT) : name;
    }
}

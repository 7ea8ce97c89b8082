package care.nowalls.ops.tools;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of the demo district, as {@code demo-devices.json} in the data folder lists it.
 *
 * @param deviceId its id
 * @param username at the broker
 * @param password at the broker
 * @param codec the language it speaks
 * @param residentId whom it belongs to, if anybody
 * @param kind such as {@code SOS_BUTTON}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoDevice(
        String deviceId,
        String username,
        String password,
        String codec,
        @Nullable String residentId,
        String kind) {

    /** All devices of a data folder. */
    public static List<DemoDevice> all(Path data) throws IOException {
        Path file = data.resolve("demo-devices.json");
        if (!Files.exists(file)) {
            throw new IOException("There is no " + file + "; start the demo with ops/up first.");
        }
        return Arrays.asList(new ObjectMapper().readValue(file.toFile(), DemoDevice[].class));
    }

    @Override
    public String toString() {
        return deviceId;
    }
}

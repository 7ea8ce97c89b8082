package care.nowalls.contract.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway knows of one device, so that it can authenticate, decode and watch without the backend.
 *
 * @param deviceId id; also the MQTT user name
 * @param passwordSalt hex; device passwords are 160 random bits that we generate, so a salted SHA-256 is enough
 * @param passwordHash hex of SHA-256(salt bytes, password in UTF-8)
 * @param codec name of the codec, {@code canonical} by default
 * @param kind such as {@code SOS_BUTTON}
 * @param state {@code IN_STOCK}, {@code INSTALLED}, {@code FAULTY} or {@code RETIRED}; a retired one may not connect
 * @param externalId the vendor's name for it
 * @param residentId whom it belongs to, if anybody
 * @param heartbeatSeconds expected interval; OFFLINE after three
 * @param testUntil end of its test mode
 * @param presses what its presses mean where that differs from the rule of its kind: {@code short}, {@code double},
 *     {@code long} or {@code other} → a signal type's wire form
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectoryDevice(
        UUID deviceId,
        String passwordSalt,
        String passwordHash,
        String codec,
        String kind,
        String state,
        @Nullable String externalId,
        @Nullable UUID residentId,
        int heartbeatSeconds,
        @Nullable Instant testUntil,
        @Nullable Map<String, String> presses) {

    /** Kind of a gateway's own device that proves the path: nobody is called for it, and nobody waits for its heartbeat. */
    public static final String CANARY = "CANARY";

    /** A device whose presses mean what those of its kind mean. */
    public DirectoryDevice(
            UUID deviceId,
            String passwordSalt,
            String passwordHash,
            String codec,
            String kind,
            String state,
            @Nullable String externalId,
            @Nullable UUID residentId,
            int heartbeatSeconds,
            @Nullable Instant testUntil) {
        this(
                deviceId,
                passwordSalt,
                passwordHash,
                codec,
                kind,
                state,
                externalId,
                residentId,
                heartbeatSeconds,
                testUntil,
                null);
    }
}

package care.nowalls.shared;

import care.nowalls.shared.crypto.Keysets;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Finds encrypted values by a keyed hash (HMAC-SHA-256) of the normalised value, under a key of its own with a version. */
@ApplicationScoped
public class BlindIndex {

    private static final int BYTES = 16;

    private final PrfSet prf;

    @Inject
    public BlindIndex(Keysets keysets) {
        this.prf = keysets.index();
    }

    /**
     * @param kind what is indexed, such as {@code resident.id-number}; the same value of two kinds differs
     * @param normalised the value in its one written form
     * @return {@code <key id>:<hex>}
     */
    public String of(String kind, String normalised) {
        try {
            byte[] hash = prf.computePrimary((kind + "/" + normalised).getBytes(StandardCharsets.UTF_8), BYTES);
            return Integer.toHexString(prf.getPrimaryId()) + ":"
                    + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot index " + kind, e);
        }
    }
}

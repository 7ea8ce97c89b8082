package care.nowalls.shared;

import care.nowalls.shared.crypto.Keysets;
import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Authenticated encryption of personal data (AES-256-GCM, keys outside the database, rotation by key id). The
 * associated data names table, column and row, so that a ciphertext moved elsewhere does not open.
 */
@ApplicationScoped
public class Vault {

    private final Aead aead;

    @Inject
    public Vault(Keysets keysets) {
        this.aead = keysets.data();
    }

    /**
     * @param plain text, or null which stays null
     * @param column {@code schema.table.column}
     * @param row id of the row
     */
    public byte @Nullable [] seal(@Nullable String plain, String column, UUID row) {
        return plain == null ? null : sealBytes(plain.getBytes(StandardCharsets.UTF_8), column, row);
    }

    /** Like {@link #seal} for what is no text. */
    public byte[] sealBytes(byte[] plain, String column, UUID row) {
        try {
            return aead.encrypt(plain, where(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + column, e);
        }
    }

    /** The plain text again; an {@link IllegalStateException} when the ciphertext was moved or the key is gone. */
    public @Nullable String open(byte @Nullable [] sealed, String column, UUID row) {
        return sealed == null ? null : new String(openBytes(sealed, column, row), StandardCharsets.UTF_8);
    }

    /** Like {@link #open} for what is no text. */
    public byte[] openBytes(byte[] sealed, String column, UUID row) {
        try {
            return aead.decrypt(sealed, where(column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt " + column, e);
        }
    }

    private static byte[] where(String column, UUID row) {
        return (column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}

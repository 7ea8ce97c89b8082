package care.nowalls.notify.store;

import care.nowalls.notify.Message;
import care.nowalls.shared.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts what is personal or secret of messages and channels, and opens it again for an attempt. */
@ApplicationScoped
class DeliverySeals {

    private static final String ADDRESS = "notify.delivery.address_sealed";
    private static final String SUBJECT = "notify.delivery.subject_sealed";
    private static final String TEXT = "notify.delivery.text_sealed";
    private static final String KEY = "notify.delivery.key_sealed";
    private static final String SECRET = "notify.channel.secret_sealed";

    private final Vault vault;

    @Inject
    DeliverySeals(Vault vault) {
        this.vault = vault;
    }

    /** Arrays of {@code bytea}, in the order of the columns. */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
    record Sealed(
            byte @Nullable [] address, byte @Nullable [] subject, byte @Nullable [] text, byte @Nullable [] key) {}

    Sealed sealed(UUID id, Message message) {
        return new Sealed(
                vault.seal(message.to(), ADDRESS, id),
                vault.seal(message.subject(), SUBJECT, id),
                vault.seal(message.text(), TEXT, id),
                vault.seal(message.signingKey(), KEY, id));
    }

    String address(UUID id, byte[] sealed) {
        return String.valueOf(vault.open(sealed, ADDRESS, id));
    }

    @Nullable
    String subject(UUID id, byte @Nullable [] sealed) {
        return vault.open(sealed, SUBJECT, id);
    }

    String text(UUID id, byte[] sealed) {
        return String.valueOf(vault.open(sealed, TEXT, id));
    }

    @Nullable
    String key(UUID id, byte @Nullable [] sealed) {
        return vault.open(sealed, KEY, id);
    }

    byte @Nullable [] secret(UUID channel, @Nullable String secret) {
        return vault.seal(secret, SECRET, channel);
    }

    @Nullable
    String secret(UUID channel, byte @Nullable [] sealed) {
        return vault.open(sealed, SECRET, channel);
    }
}

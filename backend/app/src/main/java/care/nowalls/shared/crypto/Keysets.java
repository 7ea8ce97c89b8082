package care.nowalls.shared.crypto;

import care.nowalls.shared.SecretFiles;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/** The keys of this installation, files of the secrets folder, made at first start. */
@Singleton
public class Keysets {

    private final Aead data;
    private final PrfSet index;

    @Inject
    public Keysets(SecretFiles files) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            data = read(files, "data-keyset.json", PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            index = read(files, "index-keyset.json", PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys for personal data cannot be read", e);
        }
    }

    public Aead data() {
        return data;
    }

    public PrfSet index() {
        return index;
    }

    private static KeysetHandle read(SecretFiles files, String name, Parameters parameters)
            throws GeneralSecurityException {
        String text = files.readOrCreate(name, () -> generate(parameters));
        return TinkJsonProtoKeysetFormat.parseKeyset(text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String generate(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

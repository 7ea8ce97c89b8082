package care.nowalls.account;

import care.nowalls.shared.SecretFiles;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key that signs tokens, made at first start; its public half lies beside it for the edges. */
@Startup
@Singleton
public class SigningKey {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    @Inject
    public SigningKey(SecretFiles files) {
        try {
            String pem = files.readOrCreate("jwt-private.pem", SigningKey::fresh);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            KeyFactory factory = KeyFactory.getInstance("RSA");
            privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(der));
            RSAPrivateCrtKey parts = (RSAPrivateCrtKey) privateKey;
            publicKey = factory.generatePublic(new RSAPublicKeySpec(parts.getModulus(), parts.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
        files.readOrCreate("jwt-public.pem", () -> pem("PUBLIC KEY", publicKey.getEncoded()));
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    private static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String title, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
    }
}

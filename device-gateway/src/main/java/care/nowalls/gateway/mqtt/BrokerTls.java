package care.nowalls.gateway.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.jspecify.annotations.Nullable;

/** Whom the gateway trusts as its broker, and the certificate that it shows: PEM files, read once at the start. */
public final class BrokerTls {
    private static final char[] IN_MEMORY = "in memory".toCharArray();
    private final SSLSocketFactory sockets;

    private BrokerTls(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /** Fails in one sentence when a file cannot be read or certificate and key do not come together. */
    public static BrokerTls of(Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalStateException(
                    "nowalls.mqtt-certificate and nowalls.mqtt-key are set together or not at all");
        }
        try {
            TrustManager[] trusted = authorities.isPresent() ? trusting(authorities.get()) : null;
            KeyManager[] shown =
                    certificate.isPresent() && key.isPresent() ? showing(certificate.get(), key.get()) : null;
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown, trusted, null);
            return new BrokerTls(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the files for TLS to the broker cannot be used: " + e.getMessage(), e);
        }
    }

    /** The authorities that the Java runtime trusts, and nothing to show. */
    public static BrokerTls usual() {
        return of(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Makes a client's sockets quick, and where the address says {@code ssl} encrypted and its host's name checked. */
    public void secure(MqttConnectionOptions options, String url) {
        boolean encrypted = url.startsWith("ssl");
        options.setSocketFactory(
                encrypted
                        ? new NoDelaySslSocketFactory(sockets)
                        : new NoDelaySocketFactory(SocketFactory.getDefault()));
        options.setHttpsHostnameVerificationEnabled(encrypted);
    }

    private static TrustManager @Nullable [] trusting(Path authorities) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        int number = 0;
        for (Certificate authority : certificates(authorities)) {
            store.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] showing(Path certificate, Path key)
            throws GeneralSecurityException, IOException {
        Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
        if (chain.length == 0) {
            throw new IOException("no certificate in " + certificate);
        }
        String algorithm = ((X509Certificate) chain[0]).getPublicKey().getAlgorithm();
        KeyStore store = empty();
        store.setKeyEntry("gateway", privateKey(key, algorithm), IN_MEMORY, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path pem)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey privateKey(Path pem, String algorithm) throws GeneralSecurityException, IOException {
        String text = Files.readString(pem, StandardCharsets.US_ASCII);
        int begin = text.indexOf("-----BEGIN PRIVATE KEY-----");
        int end = text.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new IOException(pem + " holds no PKCS #8 key (BEGIN PRIVATE KEY)");
        }
        String body = text.substring(begin + "-----BEGIN PRIVATE KEY-----".length(), end);
        try {
            byte[] der = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException e) {
            throw new IOException(pem + " is not base64", e);
        }
    }
}

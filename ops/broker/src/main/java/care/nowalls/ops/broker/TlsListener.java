package care.nowalls.ops.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The listener for TLS. HiveMQ wants key stores; they are made of the PEM files at each start, under a password that
 * nobody else knows.
 *
 * @param port on 127.0.0.1
 * @param keys key store with the broker's certificate
 * @param authorities key store with the authorities of client certificates, or the same as {@code keys} when none count
 * @param asksClients whether clients may show certificates
 * @param password of both
 */
record TlsListener(int port, Path keys, Path authorities, boolean asksClients, String password) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** {@code files}: port, certificate, key and perhaps client authorities. */
    static TlsListener of(Path folder, List<String> files) throws IOException, GeneralSecurityException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path keys = folder.resolve("conf").resolve("broker.p12");
        Certificate[] chain = certificates(Path.of(files.get(1)));
        KeyStore own = empty(password);
        PrivateKey key = key(Path.of(files.get(2)), chain[0].getPublicKey().getAlgorithm());
        own.setKeyEntry("broker", key, password.toCharArray(), chain);
        write(own, keys, password);
        boolean asksClients = files.size() > 3;
        Path authorities = folder.resolve("conf").resolve("clients.p12");
        if (asksClients) {
            KeyStore trusted = empty(password);
            int number = 0;
            for (Certificate authority : certificates(Path.of(files.get(3)))) {
                trusted.setCertificateEntry("authority-" + number++, authority);
            }
            write(trusted, authorities, password);
        }
        return new TlsListener(Integer.parseInt(files.getFirst()), keys, authorities, asksClients, password);
    }

    String xml() {
        String clients = asksClients
                ? """
                  <truststore><path>%s</path><password>%s</password></truststore>
                  <client-authentication-mode>OPTIONAL</client-authentication-mode>
                  """.formatted(authorities, password)
                : "<client-authentication-mode>NONE</client-authentication-mode>";
        return """
                <tls-tcp-listener>
                  <port>%d</port>
                  <bind-address>127.0.0.1</bind-address>
                  <tls>
                    <protocols><protocol>TLSv1.3</protocol><protocol>TLSv1.2</protocol></protocols>
                    <keystore>
                      <path>%s</path>
                      <password>%s</password>
                      <private-key-password>%s</private-key-password>
                    </keystore>
                    %s
                  </tls>
                </tls-tcp-listener>
                """.formatted(port, keys, password, password, clients);
    }

    @Override
    public String toString() {
        return "TlsListener[" + port + "]";
    }

    private static KeyStore empty(String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password.toCharArray());
        return store;
    }

    private static void write(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static Certificate[] certificates(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            Certificate[] found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (found.length == 0) {
                throw new IOException("no certificate in " + pem);
            }
            return found;
        }
    }

    private static PrivateKey key(Path pem, String algorithm) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem, StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(pem + " holds no PKCS #8 key (BEGIN PRIVATE KEY)");
        }
        byte[] der = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }
}

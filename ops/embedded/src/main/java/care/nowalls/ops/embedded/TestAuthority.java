package care.nowalls.ops.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for tests, whose certificates hold for an hour and for 127.0.0.1. */
public final class TestAuthority {

    private static final Duration VALID = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final String name;
    private final KeyPair keys;

    /**
     * A certificate and its key, as PEM files.
     *
     * @param certificate the certificate alone
     * @param key PKCS #8
     */
    public record Issued(Path certificate, Path key) {}

    private TestAuthority(Path folder, String name, KeyPair keys) {
        this.folder = folder;
        this.name = name;
        this.keys = keys;
    }

    /** Makes one and writes {@code <name>.crt}. */
    public static TestAuthority make(Path folder, String name) throws IOException {
        try {
            TestAuthority authority = new TestAuthority(Files.createDirectories(folder), name, fresh());
            X509v3CertificateBuilder builder = authority.builder(name, authority.keys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            authority.write(authority.certificate(), authority.signed(builder));
            return authority;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    /** Its own certificate, which others are to trust. */
    public Path certificate() {
        return folder.resolve(name + ".crt");
    }

    /** Issues {@code <commonName>.crt} and {@code <commonName>.key}. */
    public Issued issue(String commonName) throws IOException {
        try {
            KeyPair own = fresh();
            X509v3CertificateBuilder builder = builder(commonName, own);
            GeneralName[] names = {
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
            };
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            Issued issued = new Issued(folder.resolve(commonName + ".crt"), folder.resolve(commonName + ".key"));
            write(issued.certificate(), signed(builder));
            write(issued.key(), new JcaPKCS8Generator(own.getPrivate(), null).generate());
            return issued;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder builder(String subject, KeyPair of) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                new X500Principal("CN=" + name),
                new BigInteger(96, RANDOM),
                Date.from(now.minus(VALID)),
                Date.from(now.plus(VALID)),
                new X500Principal("CN=" + subject),
                of.getPublic());
    }

    private X509CertificateHolder signed(X509v3CertificateBuilder builder) throws OperatorCreationException {
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    private void write(Path file, Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        }
        Files.writeString(file, text.toString());
    }
}

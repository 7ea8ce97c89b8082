package care.nowalls.ops.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTlsTest {

    @TempDir
    static Path folder;

    private static HttpServer hook;
    private static LocalBroker broker;
    private static TestAuthority servers;
    private static TestAuthority clients;
    private static int port;

    @BeforeAll
    static void startBroker() throws Exception {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/broker/v1/authenticate", LocalBrokerTlsTest::answer);
        hook.start();
        servers = TestAuthority.make(folder.resolve("pki"), "servers");
        clients = TestAuthority.make(folder.resolve("pki"), "clients");
        TestAuthority.Issued own = servers.issue("broker");
        port = Ports.free();
        broker = LocalBroker.start(
                folder,
                Ports.free(),
                List.of(URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/broker/v1/authenticate")),
                Optional.of(
                        new BrokerServer.Tls(port, own.certificate(), own.key(), Optional.of(clients.certificate()))));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
        hook.stop(0);
    }

    /** The certificate counts here; a gateway compares it with the user name. */
    private static void answer(HttpExchange exchange) throws IOException {
        String login = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean yes = login.contains("\"username\":\"D1\"") && login.contains("\"certificate\":\"D1\"");
        byte[] body = ("{\"result\":\"" + (yes ? "allow" : "deny") + "\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void aDeviceComesInWithACertificateOfItsNameAndNoPassword() throws Exception {
        MqttClient device = connect("D1", "D1", context(clients.issue("D1")));

        assertThat(device.isConnected()).isTrue();
        device.disconnect();
    }

    @Test
    void anothersCertificateOrNoneDoesNotOpen() throws Exception {
        SSLContext other = context(clients.issue("D2"));
        assertThatThrownBy(() -> connect("D1", "D1", other)).isInstanceOf(MqttException.class);
        SSLContext none = context(null);
        assertThatThrownBy(() -> connect("D1", "D1", none)).isInstanceOf(MqttException.class);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedWhileTlsBegins() throws Exception {
        SSLContext forged =
                context(TestAuthority.make(folder.resolve("forger"), "clients").issue("D1"));

        assertThatThrownBy(() -> connect("D1", "D1", forged)).isInstanceOf(MqttException.class);
    }

    private static MqttClient connect(String clientId, String username, SSLContext tls) throws MqttException {
        MqttClient client = new MqttClient("ssl://127.0.0.1:" + port, clientId, new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(username);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(10);
        options.setSocketFactory(tls.getSocketFactory());
        options.setHttpsHostnameVerificationEnabled(true);
        try {
            client.connect(options);
            return client;
        } catch (MqttException e) {
            client.close(true);
            throw e;
        }
    }

    private static SSLContext context(TestAuthority.Issued shown) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("servers", certificate(servers.certificate()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        if (shown != null) {
            String pem = Files.readString(shown.key()).replaceAll("-----[A-Z ]+-----", "");
            own.setKeyEntry(
                    "own",
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new PKCS8EncodedKeySpec(
                                    Base64.getMimeDecoder().decode(pem))),
                    "x".toCharArray(),
                    new Certificate[] {certificate(shown.certificate())});
        }
        keys.init(own, "x".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static Certificate certificate(Path pem) throws Exception {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}

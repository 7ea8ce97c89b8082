package care.nowalls.providerapi.backend;

import care.nowalls.contract.signal.SignalPaths;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * What goes along to backend: the user's own token, key of idempotency and language, our service token, and the address
 * of the caller (backend believes {@code X-Forwarded-For} only beside a service token). No identity header is trusted.
 */
@ApplicationScoped
public class EdgeHeaders implements ClientHeadersFactory {

    private static final List<String> PROPAGATED = List.of("Authorization", "Idempotency-Key", "Accept-Language");

    private final ServiceToken serviceToken;
    private final CurrentVertxRequest request;

    @Inject
    EdgeHeaders(ServiceToken serviceToken, CurrentVertxRequest request) {
        this.serviceToken = serviceToken;
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        for (String name : PROPAGATED) {
            if (incoming.containsKey(name) && !outgoing.containsKey(name)) {
                headers.put(name, incoming.get(name));
            }
        }
        headers.putSingle(SignalPaths.SERVICE_TOKEN, serviceToken.value());
        if (request.getCurrent() != null) {
            headers.putSingle(
                    "X-Forwarded-For",
                    request.getCurrent().request().remoteAddress().hostAddress());
        }
        return headers;
    }
}

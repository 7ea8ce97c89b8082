package care.nowalls.providerapi.backend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Sends each request to the node of backend in use now; the configured address only stands for "some node". */
@ApplicationScoped
public class BackendAddress implements ClientRequestFilter {

    private final BackendNodes nodes;

    @Inject
    BackendAddress(BackendNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public void filter(ClientRequestContext request) {
        URI node = nodes.current();
        request.setUri(UriBuilder.fromUri(request.getUri())
                .scheme(node.getScheme())
                .host(node.getHost())
                .port(node.getPort())
                .build());
    }
}

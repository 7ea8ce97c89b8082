package care.nowalls.providerapi.backend;

import care.nowalls.contract.provider.ProviderOrdersApi;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Orders as backend serves them. */
@RegisterRestClient(configKey = "backend")
@RegisterClientHeaders(EdgeHeaders.class)
@RegisterProvider(BackendAddress.class)
@RegisterProvider(BackendRefusals.class)
@Path("/internal/v1/provider/orders")
public interface BackendOrders extends ProviderOrdersApi {

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return LenientJson.from(strict);
    }
}

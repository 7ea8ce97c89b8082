package care.nowalls.providerapi.backend;

import care.nowalls.contract.provider.ProviderOffersApi;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Offers as backend serves them. */
@RegisterRestClient(configKey = "backend")
@RegisterClientHeaders(EdgeHeaders.class)
@RegisterProvider(BackendAddress.class)
@RegisterProvider(BackendRefusals.class)
@Path("/internal/v1/provider/offers")
public interface BackendOffers extends ProviderOffersApi {

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return LenientJson.from(strict);
    }
}

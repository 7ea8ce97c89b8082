package care.nowalls.providerapi.backend;

import care.nowalls.contract.token.RefreshRequest;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.contract.token.TokenRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Sessions as backend serves them. */
@RegisterRestClient(configKey = "backend")
@RegisterClientHeaders(EdgeHeaders.class)
@RegisterProvider(BackendAddress.class)
@RegisterProvider(BackendRefusals.class)
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BackendTokens {

    @POST
    Uni<TokenAnswer> signIn(TokenRequest body);

    @POST
    @Path("refresh")
    Uni<TokenAnswer> refresh(RefreshRequest body);

    /** @param bearer the {@code Authorization} header of the session to end */
    @DELETE
    Uni<Void> signOut(@HeaderParam("Authorization") String bearer);

    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return LenientJson.from(strict);
    }
}

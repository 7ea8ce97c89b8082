package care.nowalls.providerapi.web;

import care.nowalls.contract.token.RefreshRequest;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.contract.token.TokenRequest;
import care.nowalls.providerapi.backend.Backend;
import care.nowalls.providerapi.backend.BackendTokens;
import care.nowalls.providerapi.limit.RateLimits;
import care.nowalls.providerapi.problem.ProblemCode;
import care.nowalls.providerapi.problem.Refused;
import care.nowalls.providerapi.token.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing in and out. Backend decides; here the rate is limited and only providers' people are let in. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class TokensResource {

    private final Backend backend;
    private final BackendTokens tokens;
    private final RateLimits limits;

    @Inject
    TokensResource(Backend backend, @RestClient BackendTokens tokens, RateLimits limits) {
        this.backend = backend;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** 201 with a session; 401 when name or password is wrong, 403 for accounts of the console, 429 when too often. */
    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "MANAGER and STAFF only. Limited per address and username: 429.")
    @APIResponse(
            responseCode = "201",
            description = "A session",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @SecurityRequirements
    public Uni<TokenAnswer> signIn(@Valid @NotNull TokenRequest body, @Context HttpServerRequest request) {
        limits.signIn(request.remoteAddress().hostAddress(), body.username());
        return backend.act(() -> tokens.signIn(body)).chain(TokensResource::onlyProviders);
    }

    /** 201 with a new session for a refresh token, which is used up by it; 401 when it is unknown, used or expired. */
    @POST
    @Path("refresh")
    @ResponseStatus(201)
    @Operation(
            operationId = "refresh",
            summary = "Go on with a session",
            description = "A refresh token is used once; the answer brings the next.")
    @APIResponse(
            responseCode = "201",
            description = "A session",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @SecurityRequirements
    public Uni<TokenAnswer> refresh(@Valid @NotNull RefreshRequest body, @Context HttpServerRequest request) {
        limits.address(request.remoteAddress().hostAddress());
        return backend.act(() -> tokens.refresh(body)).chain(TokensResource::onlyProviders);
    }

    /** 204; the session is over, its refresh token too. */
    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out")
    @APIResponse(responseCode = "204", description = "The session is over")
    public Uni<Void> signOut(@Parameter(hidden = true) @HeaderParam("Authorization") String bearer) {
        return backend.act(() -> tokens.signOut(bearer));
    }

    /** A session of the console goes no further; it is not ended, for that would end the desk's other sessions too. */
    private static Uni<TokenAnswer> onlyProviders(TokenAnswer answer) {
        return Caller.mayUseThisApplication(answer.role())
                ? Uni.createFrom().item(answer)
                : Uni.createFrom().failure(new Refused(ProblemCode.WRONG_APPLICATION));
    }
}

package care.nowalls.account.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Open;
import care.nowalls.account.SigningIn;
import care.nowalls.contract.token.RefreshRequest;
import care.nowalls.contract.token.TokenAnswer;
import care.nowalls.contract.token.TokenRequest;
import care.nowalls.shared.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sign-in, refresh, sign-out. */
@Path("/api/v1/tokens")
@Tag(name = "tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final SigningIn signingIn;
    private final CurrentCaller current;

    @Inject
    public TokenResource(SigningIn signingIn, CurrentCaller current) {
        this.signingIn = signingIn;
        this.current = current;
    }

    @POST
    @Open
    @ResponseStatus(201)
    @Operation(summary = "Sign in", description = "401 bad-credentials, otp-required, otp-wrong, account-locked")
    public Uni<TokenAnswer> signIn(@Valid @NotNull TokenRequest request) {
        return signingIn.signIn(request, String.valueOf(current.address()));
    }

    @POST
    @Path("refresh")
    @Open
    @ResponseStatus(201)
    @Operation(summary = "Go on with a session", description = "The refresh token is used once; 401 refresh-invalid")
    public Uni<TokenAnswer> refresh(@Valid @NotNull RefreshRequest request) {
        return signingIn.refresh(request.refreshToken());
    }

    @DELETE
    @Allowed(Action.OWN_ACCOUNT)
    @ResponseStatus(204)
    @Operation(summary = "Sign out", description = "All refresh tokens of the account end")
    public Uni<Void> signOut() {
        return signingIn.signOut(current.get().accountId());
    }
}

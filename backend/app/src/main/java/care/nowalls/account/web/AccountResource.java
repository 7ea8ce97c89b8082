package care.nowalls.account.web;

import care.nowalls.account.AccountView;
import care.nowalls.account.Accounts;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.NewAccount;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Secret;
import care.nowalls.shared.SecretFiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Accounts, for the administrator. */
@Path("/api/v1/accounts")
@Tag(name = "accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final Accounts accounts;

    @Inject
    public AccountResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param username lower-case letters, digits, dot and dash
     * @param role its one role
     * @param of id of the street, centre or provider
     * @param staffId the person, for STAFF
     */
    public record CreateAccount(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,49}")
            String username,

            @NotNull Role role,
            @Nullable UUID of,
            @Nullable UUID staffId) {}

    /**
     * @param id of the account
     * @param username its name
     * @param password generated, shown once
     * @param totpSecret base32 for the authenticator, shown once, for roles with a second factor
     */
    public record CreatedAccount(
            UUID id,
            String username,
            @Secret String password,
            @Secret @Nullable String totpSecret) {}

    @POST
    @Command
    @Allowed(Action.ACCOUNT_ADMINISTER)
    @ResponseStatus(201)
    @Operation(
            summary = "Make an account",
            description = "The password is shown once. 409 username-taken; 422 unit-needed")
    public Uni<CreatedAccount> create(@Valid @NotNull CreateAccount body) {
        String password = SecretFiles.randomPassword();
        NewAccount wanted = NewAccount.of(body.username(), password, body.role(), body.of(), body.staffId());
        return accounts.create(wanted)
                .map(made -> new CreatedAccount(made.id(), body.username(), password, made.totpSecret()));
    }

    @GET
    @Allowed(Action.ACCOUNT_ADMINISTER)
    @Operation(summary = "List accounts by user name")
    public Uni<Page<AccountView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return accounts.list(Cursor.of(cursor, limit));
    }
}

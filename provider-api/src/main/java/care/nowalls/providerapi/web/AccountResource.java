package care.nowalls.providerapi.web;

import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProviderAccountApi;
import care.nowalls.contract.provider.StaffView;
import care.nowalls.contract.provider.StatementView;
import care.nowalls.providerapi.backend.Backend;
import care.nowalls.providerapi.backend.BackendAccount;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who is signed in, the provider's staff and its statements. */
@Path("/api/v1")
@Tag(name = "account")
public class AccountResource implements ProviderAccountApi {

    private final Backend backend;
    private final BackendAccount account;

    @Inject
    AccountResource(Backend backend, @RestClient BackendAccount account) {
        this.backend = backend;
        this.account = account;
    }

    @Override
    public Uni<Me> me() {
        return backend.read(account::me);
    }

    @Override
    public Uni<Page<StaffView>> staff(int limit, @Nullable String cursor) {
        return backend.read(() -> account.staff(limit, cursor));
    }

    @Override
    public Uni<Page<StatementView>> settlements(int limit, @Nullable String cursor) {
        return backend.read(() -> account.settlements(limit, cursor));
    }
}

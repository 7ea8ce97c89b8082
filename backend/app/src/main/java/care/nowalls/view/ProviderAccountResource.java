package care.nowalls.view;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProviderAccountApi;
import care.nowalls.contract.provider.StaffView;
import care.nowalls.contract.provider.StatementView;
import care.nowalls.provider.ProviderFacts;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.shared.Caller;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the signed-in provider is, its staff and its statements; called by provider-api with the user's own token. */
@Path("/internal/v1/provider")
@Tag(name = "provider-account")
public class ProviderAccountResource implements ProviderAccountApi {

    private final Access access;
    private final Providers providers;
    private final StatementRows statements;

    @Inject
    public ProviderAccountResource(Access access, Providers providers, StatementRows statements) {
        this.access = access;
        this.providers = providers;
        this.statements = statements;
    }

    @Override
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "The signed-in account")
    public Uni<Me> me() {
        Caller caller = access.caller();
        return providers.provider(caller.unit()).chain(provider -> self().map(self -> account(caller, provider, self)));
    }

    @Override
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Staff", description = "A manager sees all, a person itself. 400 invalid-cursor")
    public Uni<Page<StaffView>> staff(int limit, @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID after = Columns.after(place);
        return self().chain(self -> self == null
                        ? providers.staff(access.caller().unit())
                        : Uni.createFrom().item(List.of(self)))
                .map(all -> all.stream()
                        .filter(person ->
                                after == null || person.id().toString().compareTo(after.toString()) > 0)
                        .limit(place.fetch())
                        .toList())
                .map(rows -> place.page(rows, person -> person.id().toString(), ProviderAccountResource::view));
    }

    @Override
    @Allowed(Action.PROVIDER_MANAGE)
    @Operation(summary = "Monthly statements, newest first", description = "400 invalid-cursor")
    public Uni<Page<StatementView>> settlements(int limit, @Nullable String cursor) {
        UUID provider =
                Objects.requireNonNull(access.scope(Action.PROVIDER_MANAGE).provider());
        return statements.page(provider, Cursor.of(cursor, limit));
    }

    private Uni<@Nullable StaffFacts> self() {
        UUID staff = access.scope(Action.PROVIDER_WORK).staff();
        return staff == null ? Uni.createFrom().nullItem() : providers.staffMember(staff);
    }

    private static Me account(Caller caller, ProviderFacts provider, @Nullable StaffFacts self) {
        return new Me(
                caller.accountId(),
                caller.username(),
                String.valueOf(caller.role()),
                provider.id(),
                provider.name(),
                self == null ? null : self.id(),
                self == null ? null : self.name());
    }

    private static StaffView view(StaffFacts person) {
        return new StaffView(person.id(), person.name(), person.skills(), person.active());
    }
}

package care.nowalls.demo;

import care.nowalls.account.Accounts;
import care.nowalls.account.NewAccount;
import care.nowalls.contract.token.Role;
import care.nowalls.shared.SecretFiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demo's accounts, with random passwords. */
@ApplicationScoped
class DemoAccounts {

    /** The leader's is for vouching by telephone that an incident may be closed. */
    private static final Set<Role> WITH_SECOND_FACTOR = Set.of(Role.LEADER, Role.BUREAU, Role.AUDITOR, Role.ADMIN);

    private final Accounts accounts;

    @Inject
    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    Uni<List<DemoFiles.AccountLine>> create(List<UUID> streets, List<UUID> centres, List<DemoNetwork.Made> providers) {
        List<NewAccount> wanted = new ArrayList<>();
        for (String name : List.of("bureau", "bureau2")) {
            wanted.add(account(name, Role.BUREAU, null, null));
        }
        wanted.add(account("street", Role.STREET, streets.get(0), null));
        wanted.add(account("street2", Role.STREET, streets.get(1), null));
        wanted.add(account("desk", Role.DESK, null, null));
        wanted.add(account("desk2", Role.DESK, null, null));
        wanted.add(account("leader", Role.LEADER, null, null));
        wanted.add(account("centre", Role.CENTRE, centres.get(0), null));
        wanted.add(account("centre2", Role.CENTRE, centres.get(1), null));
        wanted.add(account("auditor", Role.AUDITOR, null, null));
        wanted.add(account("admin", Role.ADMIN, null, null));
        providers.forEach(provider -> addOf(provider, wanted));
        return Multi.createFrom()
                .iterable(wanted)
                .onItem()
                .transformToUniAndConcatenate(one -> accounts.create(one).map(created -> line(one, created)))
                .collect()
                .asList();
    }

    /** The only account of an installation that begins empty. */
    Uni<DemoFiles.AccountLine> firstAdministrator() {
        NewAccount admin = account("admin", Role.ADMIN, null, null);
        return accounts.create(admin).map(created -> line(admin, created));
    }

    private static void addOf(DemoNetwork.Made provider, List<NewAccount> wanted) {
        wanted.add(account("manager-" + provider.number(), Role.MANAGER, provider.id(), null));
        for (int i = 0; i < provider.staff().size(); i++) {
            String name = "staff-" + provider.number() + "-" + (i + 1);
            wanted.add(account(name, Role.STAFF, provider.id(), provider.staff().get(i)));
        }
    }

    private static NewAccount account(String name, Role role, @Nullable UUID of, @Nullable UUID staff) {
        return new NewAccount(name, SecretFiles.randomPassword(), role, of, staff, WITH_SECOND_FACTOR.contains(role));
    }

    private static DemoFiles.AccountLine line(NewAccount account, Accounts.Created created) {
        boolean provider = account.role() == Role.MANAGER || account.role() == Role.STAFF;
        return new DemoFiles.AccountLine(
                account.username(),
                account.password(),
                account.role().name(),
                provider ? "provider-api" : "backend",
                account.staffId() == null ? account.of() : account.staffId(),
                created.totpSecret());
    }
}

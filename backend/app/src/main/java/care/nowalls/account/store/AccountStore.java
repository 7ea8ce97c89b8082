package care.nowalls.account.store;

import care.nowalls.account.model.Account;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Accounts in the current session. */
@ApplicationScoped
public class AccountStore {

    public Uni<Account> save(Account account) {
        return Panache.getSession().chain(session -> session.persist(account)).replaceWith(account);
    }

    /** The account, or null. */
    public Uni<Account> byUsername(String username) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Account where username = ?1", Account.class)
                        .setParameter(1, username)
                        .getSingleResultOrNull());
    }

    /** The account, or null. */
    public Uni<Account> byId(UUID id) {
        return Panache.getSession().chain(session -> session.find(Account.class, id));
    }
}

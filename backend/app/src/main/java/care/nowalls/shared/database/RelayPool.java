package care.nowalls.shared.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The pool of the outbox's relay: screens must not go deaf because one connection did. */
@Singleton
@ReactiveDataSource("relay")
class RelayPool implements PgPoolCreator {

    @Override
    public Pool create(Input input) {
        return Patience.ALARM.pool(input);
    }
}

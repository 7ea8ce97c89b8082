package care.nowalls.shared.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/** The pool of everything but alarms. */
@Singleton
class MainPool implements PgPoolCreator {

    @Override
    public Pool create(Input input) {
        return Patience.MAIN.pool(input);
    }
}

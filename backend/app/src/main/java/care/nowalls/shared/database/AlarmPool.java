package care.nowalls.shared.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The pool of the alarm lane. */
@Singleton
@ReactiveDataSource("alarm")
class AlarmPool implements PgPoolCreator {

    /** Who waits longer for a connection is answered that there is none, and tries again. */
    private static final int SECONDS = 5;

    @Override
    public Pool create(Input input) {
        input.poolOptions().setConnectionTimeout(SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return Patience.ALARM.pool(input);
    }
}

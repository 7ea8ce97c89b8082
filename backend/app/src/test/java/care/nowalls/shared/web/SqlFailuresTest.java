package care.nowalls.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

class SqlFailuresTest {

    private static final String TAKEN = "23505";

    @Test
    void the_answer_of_the_database_is_found_however_it_comes() {
        SQLException asJdbcSays = new SQLException("duplicate key", TAKEN);
        assertThat(SqlFailures.stateOf(new ConstraintViolationException("while writing", asJdbcSays, "one_open")))
                .isEqualTo(TAKEN);
        assertThat(SqlFailures.stateOf(new CompletionException(new PgException("duplicate key", "ERROR", TAKEN, ""))))
                .isEqualTo(TAKEN);
    }

    @Test
    void what_the_database_did_not_say_is_no_answer_of_it() {
        assertThat(SqlFailures.stateOf(new IllegalStateException(new SQLException("no connection"))))
                .isNull();
    }
}

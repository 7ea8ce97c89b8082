package care.nowalls.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
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

    @Test
    void who_waited_too_long_for_a_lock_may_come_again() {
        assertThat(List.of("55P03", "25P03", "57P05", "53300", "08006")).allMatch(SqlFailures::passes);
        assertThat(List.of("42601", "23505")).noneMatch(SqlFailures::passes);
    }
}

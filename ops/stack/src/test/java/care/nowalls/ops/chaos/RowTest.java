package care.nowalls.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.tools.Columns;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void aRowHoldsWhenEveryPressIsStoredOnceAndHeard() {
        assertThat(row(10, new Counts(10, 0, 2, 2)).holds()).isTrue();
    }

    @Test
    void aPressThatIsNotStoredIsLost() {
        Row row = row(10, new Counts(9, 0, 2, 2));

        assertThat(row.lost()).isEqualTo(1);
        assertThat(row.holds()).isFalse();
    }

    @Test
    void aSecondIncidentOfADeviceIsADuplicateAndSoIsASecondSignal() {
        assertThat(row(10, new Counts(10, 0, 3, 2)).holds()).isFalse();
        assertThat(row(10, new Counts(10, 1, 2, 2)).holds()).isFalse();
    }

    @Test
    void aDeviceThatNeverHeardReceivedIsAFailure() {
        assertThat(row(9, new Counts(10, 0, 2, 2)).holds()).isFalse();
    }

    @Test
    void everyColumnHasACellAndTheTableIsAligned() {
        Row row = row(10, new Counts(10, 0, 2, 2));
        Columns columns = new Columns(Row.COLUMNS);

        assertThat(row.cells()).containsOnlyKeys(Row.COLUMNS);
        String[] head = columns.head(20).split("\n", -1);
        assertThat(columns.row(row.cells(), 20)).hasSameSizeAs(head[0]);
        assertThat(head[1]).hasSameSizeAs(head[0]);
    }

    private static Row row(int received, Counts counts) {
        return new Row("kill-backend", 10, 10, received, counts, 0, new Silence(1, 2), List.of(3.0, 4.0));
    }
}

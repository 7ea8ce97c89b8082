package care.nowalls.ops.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aPercentileIsTheSmallestValueThatTheShareDoesNotExceed() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        assertThat(Figures.percentile(hundred, 0.50)).isEqualTo(50.0);
        assertThat(Figures.percentile(hundred, 0.99)).isEqualTo(99.0);
        assertThat(Figures.percentile(hundred, 1.00)).isEqualTo(100.0);
        assertThat(Figures.percentile(List.of(3.0), 0.50)).isEqualTo(3.0);
    }

    @Test
    void nothingMeasuredGivesNoFigures() {
        assertThat(Figures.latency("x", List.of())).isEmpty();
    }
}

package care.nowalls.providerapi.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendNodesTest {

    private static final URI ONE = URI.create("http://127.0.0.1:8080");
    private static final URI TWO = URI.create("http://127.0.0.1:8180");

    @Test
    void nodes_of_the_edge_begin_with_different_nodes_of_backend() {
        assertThat(new BackendNodes(List.of(ONE, TWO), "provider-api-1").current())
                .isEqualTo(ONE);
        assertThat(new BackendNodes(List.of(ONE, TWO), "provider-api-2").current())
                .isEqualTo(TWO);
        assertThat(new BackendNodes(List.of(ONE), "provider-api-2").current()).isEqualTo(ONE);
        assertThat(new BackendNodes(List.of(ONE), "edge").current()).isEqualTo(ONE);
    }

    @Test
    void many_requests_that_fail_together_move_on_once() {
        BackendNodes nodes = new BackendNodes(List.of(ONE, TWO), "provider-api-1");

        nodes.leave(ONE);
        nodes.leave(ONE);

        assertThat(nodes.current()).isEqualTo(TWO);
        nodes.leave(TWO);
        assertThat(nodes.current()).isEqualTo(ONE);
    }
}

package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.network.Link;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final StackPorts ports = new StackPorts(1000);

    @Test
    void withoutRelaysEverybodyIsFoundDirectly() {
        Routes routes = new Routes(ports, false);

        assertThat(routes.postgres(2)).isEqualTo(ports.postgres());
        assertThat(routes.broker(1)).isEqualTo(ports.mqtt());
        assertThat(routes.backend(1, 2)).isEqualTo(ports.backend(2));
    }

    @Test
    void withRelaysEachPairHasAWayOfItsOwnToTheRealPort() {
        List<Link> links = new Routes(ports, true).links(9);

        assertThat(links).extracting(Link::listens).doesNotHaveDuplicates().doesNotContain(ports.network());
        assertThat(links)
                .contains(new Link("backend-2-postgres", ports.relay(2, 13), ports.postgres()))
                .contains(new Link("gateway-1-backend-2", ports.relay(1, 22), ports.backend(2)));
        List<Integer> programs = Stream.iterate(1, node -> node <= 9, node -> node + 1)
                .flatMap(node -> Stream.of(ports.backend(node), ports.gateway(node), ports.providerApi(node)))
                .toList();
        assertThat(links).extracting(Link::listens).doesNotContainAnyElementsOf(programs);
    }

    @Test
    void theHighestOffsetLeavesRoomForTheLastRelay() {
        assertThat(new StackPorts(40_000).relay(9, 29)).isLessThan(65_536);
    }
}

package care.nowalls.ops.chaos;

import care.nowalls.ops.network.Fault;
import care.nowalls.ops.network.TcpRelay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ops/chaos relay PORT TARGET}: a bad network between two programs, obeying lines on standard input. */
@Command(
        name = "relay",
        description = "Passes PORT on to TARGET; obeys the lines: none, drop, half_open, delay MILLIS, reset, end.",
        mixinStandardHelpOptions = true)
final class Relay implements Callable<Integer> {

    @Parameters(index = "0", description = "Port of 127.0.0.1 to listen on.")
    private int port;

    @Parameters(index = "1", description = "Port of 127.0.0.1 to pass on to.")
    private int target;

    @Override
    public Integer call() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (TcpRelay relay = TcpRelay.start(port, target)) {
            System.out.println("relay 127.0.0.1:" + relay.port() + " -> 127.0.0.1:" + target);
            for (String line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine()) {
                relay.fault(Fault.read(line));
            }
        }
        return 0;
    }
}

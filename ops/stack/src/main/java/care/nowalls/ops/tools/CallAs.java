package care.nowalls.ops.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ops/as}: signs in as a demo account and calls the API, so that a walk needs no other tool. */
@Command(
        name = "ops/as",
        description = "Signs in as a demo account, calls its application and prints the answer.",
        mixinStandardHelpOptions = true)
public final class CallAs implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Mixin
    private RunningStack stack = new RunningStack();

    @Parameters(index = "0", paramLabel = "USER", description = "Such as desk, manager-1 or staff-1-1.")
    private String username = "";

    @Parameters(index = "1", paramLabel = "METHOD", description = "GET, POST, ...")
    private String method = "";

    @Parameters(index = "2", paramLabel = "PATH", description = "Such as /api/v1/incidents.")
    private String path = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "JSON", description = "The body of the request.")
    private @Nullable String body;

    @Option(names = "--pick", paramLabel = "FIELD", description = "Print this field alone, such as items.0.id.")
    private @Nullable String pick;

    /** Leaves with 0 when the answer was 2xx, else with 1 and the problem. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new CallAs());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            System.err.println(exception.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode answer = new KeptTokens(stack)
                .signedIn(username)
                .send(path, method.toUpperCase(Locale.ROOT), body == null ? null : BodyPublishers.ofString(body));
        if (pick == null) {
            System.out.println(JSON.writeValueAsString(answer));
            return 0;
        }
        JsonNode field = answer.at("/" + pick.replace('.', '/'));
        if (field.isMissingNode()) {
            throw new IOException("The answer has no " + pick + ": " + answer);
        }
        System.out.println(field.isValueNode() ? field.asText() : JSON.writeValueAsString(field));
        return 0;
    }
}

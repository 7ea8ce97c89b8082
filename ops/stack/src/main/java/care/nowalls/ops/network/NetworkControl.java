package care.nowalls.ops.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Tells a running {@link Network} what to be like.
 *
 * @param address of the network, as {@code stack.json} names it
 */
public record NetworkControl(URI address) {

    private static final int DONE = 204;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Names of the links. */
    public List<String> links() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    /** From now on the link fails like that, or works again with {@link Fault#NONE}. */
    public void make(String link, Fault fault) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + link))
                .timeout(Duration.ofSeconds(5))
                .PUT(BodyPublishers.ofString(fault.toString()))
                .build();
        int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
        if (status != DONE) {
            throw new IOException("The network answered " + status + " to " + link + ": " + fault);
        }
    }
}

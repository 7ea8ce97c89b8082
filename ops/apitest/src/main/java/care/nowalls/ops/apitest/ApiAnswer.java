package care.nowalls.ops.apitest;

import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param headers all of them
 * @param body as text
 */
public record ApiAnswer(int status, HttpHeaders headers, String body) {

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }
}

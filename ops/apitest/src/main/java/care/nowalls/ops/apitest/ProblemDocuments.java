package care.nowalls.ops.apitest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What an RFC 9457 problem document of ours must look like (CONTRACT.md, "HTTP conventions"). */
public final class ProblemDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE_BASE = "https://nowalls.care/problems/";

    private ProblemDocuments() {}

    /** What is wrong with the answer as a problem document; empty when all is well. */
    public static List<String> faultsOf(ApiAnswer answer) {
        List<String> faults = new ArrayList<>();
        if (!answer.contentType().startsWith("application/problem+json")) {
            faults.add("content type is '" + answer.contentType() + "'");
        }
        JsonNode body = read(answer.body());
        if (!body.isObject()) {
            faults.add("body is no JSON object: " + shortened(answer.body()));
            return faults;
        }
        String code = body.path("code").asText();
        require(faults, code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "code is '" + code + "'");
        require(faults, body.path("type").asText().equals(TYPE_BASE + code), "type is " + body.path("type"));
        require(faults, body.path("status").asInt() == answer.status(), "status in the body is " + body.path("status"));
        require(faults, !body.path("title").asText().isBlank(), "title is missing");
        require(faults, body.path("instance").asText().startsWith("/"), "instance is " + body.path("instance"));
        require(faults, !body.toString().contains("Exception"), "names an exception: " + shortened(body.toString()));
        if (answer.status() == 429 || answer.status() == 503) {
            require(faults, answer.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
        }
        if ("validation".equals(code)) {
            require(faults, body.path("errors").size() > 0, "validation without errors");
        }
        body.path("errors").forEach(error -> fieldError(faults, error));
        return faults;
    }

    private static void fieldError(List<String> faults, JsonNode error) {
        require(faults, error.path("pointer").isTextual(), "an error without pointer");
        require(faults, !error.path("code").asText().isBlank(), "an error without code");
        require(faults, !error.path("detail").asText().isBlank(), "an error without detail");
    }

    private static void require(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}

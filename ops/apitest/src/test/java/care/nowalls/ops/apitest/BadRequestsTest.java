package care.nowalls.ops.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadRequestsTest {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","security":[{"jwt":[]}],
             "paths":{"/offers/{id}/accept":{"post":{
               "parameters":[{"name":"id","in":"path","required":true,"schema":{"$ref":"#/components/schemas/UUID"}},
                             {"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":200}}],
               "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Accept"}}}},
               "responses":{"200":{}}}},
               "/tokens":{"post":{"security":[],"responses":{"201":{}}}}},
             "components":{"schemas":{
               "UUID":{"type":"string","format":"uuid"},
               "Accept":{"type":"object","required":["staffId"],"properties":{
                 "staffId":{"anyOf":[{"$ref":"#/components/schemas/UUID"},{"type":"null"}]},
                 "note":{"type":["string","null"],"maxLength":10},
                 "again":{"$ref":"#/components/schemas/Accept"}}}}}}
            """;

    private final List<Operation> operations = OpenApiDocument.parse(DOCUMENT).operations();

    @Test
    void reads_operations_with_references_resolved_and_self_reference_cut() {
        assertThat(operations)
                .extracting(Operation::toString)
                .containsExactly("POST /offers/{id}/accept", "POST /tokens");
        assertThat(operations).extracting(Operation::secured).containsExactly(true, false);
        assertThat(GoodRequests.of(operations.get(0)).target()).matches("/offers/[0-9a-f-]{36}/accept");
    }

    @Test
    void changes_every_value_once_and_says_which_answers_are_right() {
        List<ApiRequest> bad = BadRequests.of(operations.get(0));

        assertThat(bad)
                .extracting(ApiRequest::what)
                .contains(
                        "broken JSON",
                        "an empty body",
                        "no /staffId",
                        "null at /staffId",
                        "one character too many at /note",
                        "an unknown field below ",
                        "a word outside the set in id",
                        "above the maximum in limit");
        assertThat(bad)
                .filteredOn(r -> r.what().equals("XML"))
                .singleElement()
                .satisfies(r -> assertThat(r.allowed()).containsExactlyInAnyOrder(415, 403));
    }

    @Test
    void complains_of_a_server_error_and_of_a_document_that_is_none() {
        ApiRequest request = GoodRequests.of(operations.get(0));

        assertThat(ApiSweep.complaintsAbout(request, answer(500, "text/html", "<html>")))
                .anyMatch(c -> c.contains("answers 500"))
                .anyMatch(c -> c.contains("content type"));
        assertThat(ApiSweep.complaintsAbout(request, answer(404, "application/problem+json", problem(404))))
                .isEmpty();
        assertThat(ApiSweep.complaintsAbout(request, answer(409, "application/problem+json", problem(404))))
                .singleElement()
                .asString()
                .contains("status in the body is 404");
    }

    private static String problem(int status) {
        return "{\"type\":\"https://nowalls.care/problems/not-found\",\"title\":\"Not found\",\"status\":" + status
                + ",\"instance\":\"/offers\",\"code\":\"not-found\"}";
    }

    private static ApiAnswer answer(int status, String type, String body) {
        return new ApiAnswer(status, HttpHeaders.of(Map.of("Content-Type", List.of(type)), (a, b) -> true), body);
    }
}

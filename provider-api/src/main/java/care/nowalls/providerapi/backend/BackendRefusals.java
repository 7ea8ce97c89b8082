package care.nowalls.providerapi.backend;

import care.nowalls.contract.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Keeps what backend said when it was not 2xx. */
public class BackendRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final List<String> PASSED =
            List.of("Retry-After", "RateLimit", "RateLimit-Policy", "WWW-Authenticate", "ETag");

    @Override
    public RuntimeException toThrowable(Response answer) {
        String type = answer.getHeaderString("Content-Type");
        if (type == null || !type.startsWith(Problem.MEDIA_TYPE)) {
            return new BackendAway(answer.getStatus());
        }
        Map<String, String> headers = new HashMap<>();
        for (String name : PASSED) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new BackendRefused(answer.getStatus(), headers, answer.readEntity(String.class));
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }
}

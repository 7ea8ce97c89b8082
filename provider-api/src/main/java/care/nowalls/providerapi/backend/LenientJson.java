package care.nowalls.providerapi.backend;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers of backend may carry fields that this version does not know; requests of strangers may not. */
final class LenientJson {

    private LenientJson() {}

    static ObjectMapper from(ObjectMapper strict) {
        return strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}

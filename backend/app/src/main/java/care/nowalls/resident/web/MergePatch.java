package care.nowalls.resident.web;

import care.nowalls.resident.ResidentChange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;

/** JSON merge patch, RFC 7386: what is named is replaced, null removes, objects are merged. */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final CheckedChange checked;

    @Inject
    public MergePatch(ObjectMapper json, CheckedChange checked) {
        this.json = json;
        this.checked = checked;
    }

    /** Reads the patch alone, so that what is malformed or unknown is refused before the record is looked for. */
    JsonNode read(String body) {
        try {
            JsonNode patch = json.readTree(body);
            if (patch == null || !patch.isObject()) {
                throw new BadRequestException();
            }
            json.treeToValue(patch, ResidentChange.class);
            return patch;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    /** The wanted state; 400 {@code validation} when it may not be so. */
    ResidentChange applied(ResidentChange present, JsonNode patch) {
        try {
            JsonNode merged = merge(json.valueToTree(present), patch);
            return checked.checked(json.treeToValue(merged, ResidentChange.class));
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : json.createObjectNode();
        patch.properties().forEach(entry -> {
            JsonNode present = merged.path(entry.getKey());
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), merge(present, entry.getValue()));
            }
        });
        return merged;
    }
}

package care.nowalls.assessment.model;

import care.nowalls.assessment.AbilityItem;
import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/** Scores by item. */
@Converter
public class Scores extends JsonText<Map<AbilityItem, Integer>> {

    public Scores() {
        super(new TypeReference<>() {});
    }
}

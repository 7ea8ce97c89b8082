package care.nowalls.assessment.model;

import care.nowalls.assessment.AbilityRules;
import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** What made a level worse. */
@Converter
public class Upgrades extends JsonText<List<AbilityRules.Upgrade>> {

    public Upgrades() {
        super(new TypeReference<>() {});
    }
}

package care.nowalls.assessment.model;

import care.nowalls.assessment.SelfCareItem;
import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Items of a self-care test that were not done alone. */
@Converter
public class FailedItems extends JsonText<List<SelfCareItem>> {

    public FailedItems() {
        super(new TypeReference<>() {});
    }
}

package care.nowalls.catalogue.model;

import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Lists of codes and tasks. */
@Converter
public class Texts extends JsonText<List<String>> {

    public Texts() {
        super(new TypeReference<>() {});
    }
}

package care.nowalls.provider.model;

import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Lists of codes. */
@Converter
public class Codes extends JsonText<List<String>> {

    public Codes() {
        super(new TypeReference<>() {});
    }
}

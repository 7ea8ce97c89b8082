package care.nowalls.provider.model;

import care.nowalls.provider.Certificate;
import care.nowalls.shared.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Certificates of one person. */
@Converter
public class Certificates extends JsonText<List<Certificate>> {

    public Certificates() {
        super(new TypeReference<>() {});
    }
}

package care.nowalls.shared.web;

import care.nowalls.contract.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * What the OpenAPI document says of the whole: how to sign in, what every refusal looks like, and which properties are
 * always there (all of a record's that are not {@code @Nullable}).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String BEARER = "bearer";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final List<String> OPEN = List.of("/api/v1/tokens", "/api/v1/tokens/refresh");
    /** The link itself is the key. */
    private static final String LINK = "/r/";

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.security(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("accessToken of POST /api/v1/tokens"))
                .addSchema("FieldError", texts("pointer", "code", "detail"))
                .addSchema("Problem", problem());
        document.getComponents().getSchemas().forEach(this::nameWhatIsAlwaysThere);
        document.getPaths().getPathItems().forEach(ApiDocument::describe);
    }

    private void nameWhatIsAlwaysThere(String name, Schema schema) {
        List<ClassInfo> records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("care.nowalls"))
                .filter(type -> type.simpleName().equals(name))
                .toList();
        if (records.size() != 1 || schema.getProperties() == null) {
            return;
        }
        List<String> always = new ArrayList<>();
        for (RecordComponentInfo component : records.getFirst().recordComponents()) {
            boolean nullable = component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
            if (!nullable && schema.getProperties().containsKey(component.name())) {
                always.add(component.name());
            }
        }
        schema.setRequired(always.isEmpty() ? null : always);
    }

    private static void describe(String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            for (String generated : List.of("400", "401", "403")) {
                operation.getResponses().removeAPIResponse(generated);
            }
            operation.getResponses().addAPIResponse("default", refusal());
            boolean signingIn = OPEN.contains(path) && entry.getKey() == PathItem.HttpMethod.POST;
            if (signingIn || path.startsWith(LINK)) {
                operation.setSecurity(List.of());
            }
        }
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("A problem document (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        return texts("type", "title", "detail", "instance", "code")
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
    }

    private static Schema texts(String... names) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        for (String name : names) {
            schema.addProperty(name, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return schema;
    }
}

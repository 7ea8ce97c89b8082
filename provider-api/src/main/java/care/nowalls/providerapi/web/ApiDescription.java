package care.nowalls.providerapi.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.contract.provider.ProviderAccountApi;
import care.nowalls.contract.provider.ProviderOffersApi;
import care.nowalls.contract.provider.ProviderOrdersApi;
import care.nowalls.contract.token.TokenAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of the whole, and what every operation may answer besides 2xx. */
public class ApiDescription implements OASFilter {

    private static final String BEARER = "bearer";
    private static final Set<Class<?>> ROOTS = Set.of(
            ProviderOffersApi.class,
            ProviderOrdersApi.class,
            ProviderAccountApi.class,
            TokenAnswer.class,
            EvidenceReceipt.class,
            Problem.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.info(OASFactory.createInfo()
                .title("NoWalls provider API")
                .version("v1")
                .description("Offers, orders and visits of care providers"));
        document.security(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("accessToken of POST /api/v1/tokens"))
                .addSchema("FieldError", fieldError())
                .addSchema("Problem", problem());
        Map<String, List<String>> required = AlwaysPresent.in(ROOTS);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (required.containsKey(name)) {
                schema.setRequired(required.get(name));
            }
        });
    }

    @Override
    public Operation filterOperation(Operation operation) {
        for (String generated : List.of("400", "401", "403")) {
            operation.getResponses().removeAPIResponse(generated);
        }
        operation.getResponses().addAPIResponse("default", refusal());
        return operation;
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
        return object("type", "title", "detail", "instance", "code")
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
    }

    private static Schema fieldError() {
        return object("pointer", "code", "detail");
    }

    private static Schema object(String... texts) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        for (String text : texts) {
            schema.addProperty(text, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return schema;
    }
}

package care.nowalls.gateway.web;

import care.nowalls.contract.signal.SignalPaths;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says about the whole. */
@OpenAPIDefinition(info = @Info(title = "NoWalls device gateway", version = "1"))
@SecurityScheme(
        securitySchemeName = "device",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "device id and password")
@SecurityScheme(
        securitySchemeName = "service",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = SignalPaths.SERVICE_TOKEN,
        description = "the gateway's service token")
public class GatewayApi extends Application {}

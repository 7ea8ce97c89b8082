package care.nowalls.account.web;

import care.nowalls.account.Allowed;
import care.nowalls.account.EdgeOnly;
import care.nowalls.account.Open;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Refused;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Whether this role may ever do this: 403 before the body is read. A method without a rule is denied. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AuthorisationFilter implements ContainerRequestFilter {

    private final CurrentCaller current;
    private final ServiceTokens serviceTokens;

    @Context
    @SuppressWarnings("NullAway.Init") // by the framework
    ResourceInfo resource;

    @Inject
    public AuthorisationFilter(CurrentCaller current, ServiceTokens serviceTokens) {
        this.current = current;
        this.serviceTokens = serviceTokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Open.class)) {
            return;
        }
        EdgeOnly edge = method.getAnnotation(EdgeOnly.class);
        if (edge != null) {
            refuseUnless(edge.value().equals(serviceTokens.edgeOf(request.getHeaderString("X-NoWalls-Service-Token"))));
            return;
        }
        Allowed allowed = method.getAnnotation(Allowed.class);
        refuseUnless(allowed != null && allowed.value().reachOf(current.get().role()) != null);
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
    }
}

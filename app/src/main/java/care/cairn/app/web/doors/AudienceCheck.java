package care.cairn.app.web.doors;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Place;
import care.cairn.app.web.Role;
import care.cairn.app.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request through only if the handler that will answer it names one of the viewer's roles as
 * its audience. No handler, or a handler without audience: closed.
 */
@Component
class AudienceCheck implements AuthorizationManager<RequestAuthorizationContext> {
    /** Set to 404 or 405 on a request that was refused because nothing answers it. */
    static final String NOTHING_THERE = AudienceCheck.class.getName() + ".nothing-there";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Place place;

    AudienceCheck(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings,
            Place place) {
        this.mappings = mappings;
        this.place = place;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        HandlerMethod handler = handlerOf(context.getRequest());
        return new AuthorizationDecision(
                handler != null && admits(handler, rolesOf(authentication.get())));
    }

    /** Whether one of the roles is in the handler's audience. */
    boolean admits(HandlerMethod handler, Set<Role> roles) {
        Audience audience = handler.getMethodAnnotation(Audience.class);
        if (audience == null) {
            return false;
        }
        boolean visitor = !roles.contains(Role.MEMBER);
        if (visitor && !audience.door() && !place.publicRecord()) {
            return false;
        }
        return Arrays.stream(audience.value()).anyMatch(roles::contains);
    }

    static Set<Role> rolesOf(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn who
                ? who.roles()
                : Set.of(Role.VISITOR);
    }

    private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        try {
            if (!parsed) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            HandlerExecutionChain chain = mappings.getObject().getHandler(request);
            if (chain != null && chain.getHandler() instanceof HandlerMethod method) {
                return method;
            }
            request.setAttribute(NOTHING_THERE, 404);
        } catch (HttpRequestMethodNotSupportedException e) {
            request.setAttribute(NOTHING_THERE, 405);
        } catch (Exception e) {
            request.setAttribute(NOTHING_THERE, 400);
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
        return null;
    }
}

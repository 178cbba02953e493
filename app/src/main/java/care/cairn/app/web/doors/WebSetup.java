package care.cairn.app.web.doors;

import care.cairn.app.web.form.Bounds;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Joins the frame's parts to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
    private final ViewerArgument viewer;
    private final AudienceGuard guard;
    private final Bounds bounds;

    WebSetup(ViewerArgument viewer, AudienceGuard guard, Bounds bounds) {
        this.viewer = viewer;
        this.guard = guard;
        this.bounds = bounds;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
        registry.addInterceptor(bounds);
    }

    /**
     * Sends a page only when it is whole, so that a bug in it can still be told as one; and leads
     * on with 303, so that no browser sends the form a second time.
     */
    @Autowired
    void wholePages(ThymeleafViewResolver pages) {
        pages.setProducePartialOutputWhileProcessing(false);
        pages.setRedirectHttp10Compatible(false);
    }

    /** Reads a too large upload to its end, or the browser would never see our answer. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientUploads() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector -> connector.setProperty("maxSwallowSize", "-1"));
    }
}

package care.cairn.app.web.doors;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** The files that anybody may fetch: a visible list, and nothing beside it. */
@Configuration(proxyBeanMethods = false)
class PublicFiles implements WebMvcConfigurer {
    static final List<String> PATTERNS =
            List.of("/css/*", "/script/*", "/mark*.svg", "/webjars/htmx.org/2.0.8/dist/*");

    /**
     * Names each file by its content and lets it be kept for a year. One handler a folder, not one
     * for all: every link of a page asks whether it is a file, and a handler for all would look
     * through the whole class path for each.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files(registry, "/css/*", "classpath:/static/css/");
        files(registry, "/script/*", "classpath:/static/script/");
        files(registry, "/mark*.svg", "classpath:/static/");
        files(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void files(ResourceHandlerRegistry registry, String pattern, String place) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(place)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}

package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.TestPersonas;
import care.cairn.app.database.CairnTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may what: walks every mapping of the program, tries each as each role over real HTTP, and
 * keeps the table in {@code docs/access.md} true. A mapping without a stated audience fails here.
 */
@CairnTest
@Import(AudienceTest.Sight.class)
class AudienceTest {
    private static final Path TABLE = Path.of("..", "docs", "access.md");
    private static final String REACHED = "X-Reached";

    /** Answers errors, and nobody may ask for it: its page is shown when something went wrong. */
    private static final Set<String> NOBODYS = Set.of("/error");

    /** A mapping of the program, in one of its methods. */
    record Mapping(RequestMethod method, String path, HandlerMethod handler) {
        @Nullable Audience audience() {
            return handler.getMethodAnnotation(Audience.class);
        }

        boolean admits(Role role, boolean publicRecord) {
            Audience audience = audience();
            if (audience == null) {
                return false;
            }
            Set<Role> had =
                    role == Role.VISITOR
                            ? EnumSet.of(role)
                            : EnumSet.of(Role.VISITOR, Role.MEMBER, role);
            return (role != Role.VISITOR || publicRecord || audience.door())
                    && Arrays.stream(audience.value()).anyMatch(had::contains);
        }
    }

    /** Marks a reply that a handler gave, and lets the test open and shut the record. */
    @TestConfiguration
    static class Sight implements WebMvcConfigurer {
        static volatile boolean open;

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(
                            new HandlerInterceptor() {
                                @Override
                                public boolean preHandle(
                                        HttpServletRequest request,
                                        HttpServletResponse response,
                                        Object handler) {
                                    if (handler instanceof HandlerMethod method
                                            && method.hasMethodAnnotation(Audience.class)) {
                                        response.setHeader(REACHED, "yes");
                                    }
                                    return true;
                                }
                            })
                    .order(Integer.MAX_VALUE);
        }

        @Bean
        @Primary
        Place openOrShut() {
            return new Place() {
                @Override
                public String name() {
                    return "Example partnership";
                }

                @Override
                public ZoneId zone() {
                    return ZoneId.of("Europe/London");
                }

                @Override
                public List<Locale> languages() {
                    return List.of(Locale.ENGLISH, Locale.FRENCH);
                }

                @Override
                public boolean publicRecord() {
                    return open;
                }
            };
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort int port;

    @Test
    void every_mapping_says_whom_it_is_for() {
        assertThat(all())
                .filteredOn(it -> it.audience() == null && !NOBODYS.contains(it.path()))
                .extracting(it ->
                        it.method() + " " + it.path() + " of " + it.handler().getShortLogMessage())
                .isEmpty();
        assertThat(all()).hasSizeGreaterThan(15);
    }

    @Test
    void each_role_reaches_what_is_for_it_and_nothing_else() {
        List<String> faults = new ArrayList<>();
        for (boolean publicRecord : new boolean[] {false, true}) {
            Sight.open = publicRecord;
            for (Role role : Role.values()) {
                Browse browse = as(role);
                for (Mapping mapping : all()) {
                    boolean reached = reaches(browse, mapping);
                    if (reached != mapping.admits(role, publicRecord)) {
                        faults.add(
                                "%s %s %s as %s, record %s"
                                        .formatted(
                                                reached ? "reached" : "could not reach",
                                                mapping.method(),
                                                mapping.path(),
                                                role,
                                                publicRecord ? "open" : "shut"));
                    }
                    if (endsSessions(mapping)) {
                        browse = as(role);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_breaks_while_the_partnership_is_empty_and_what_is_sent_makes_no_sense() {
        Browse browse = as(Role.ADMINISTRATOR);
        List<String> broken = new ArrayList<>();
        for (Mapping mapping : all()) {
            var response = sent(browse, mapping);
            if (response.statusCode() >= 500) {
                broken.add(response.statusCode() + " " + mapping.method() + " " + mapping.path());
            }
            if (endsSessions(mapping)) {
                browse = as(Role.ADMINISTRATOR);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_table_in_the_documentation_is_true() throws IOException {
        String table = table();
        if (Boolean.getBoolean("cairn.write") || !Files.exists(TABLE)) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("docs/access.md: write it anew with -Dcairn.write=true")
                .isEqualTo(table);
    }

    private List<Mapping> all() {
        List<Mapping> all = new ArrayList<>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    for (RequestMethod method :
                            methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        info.getPatternValues()
                                .forEach(path -> all.add(new Mapping(method, path, handler)));
                    }
                });
        all.sort(Comparator.comparing(Mapping::path).thenComparing(Mapping::method));
        return all;
    }

    private Browse as(Role role) {
        Browse browse = new Browse(port).with("Accept-Language", "en");
        browse.get("/sign-in");
        return role == Role.VISITOR
                ? browse
                : browse.become(TestPersonas.key(UUID.randomUUID(), role));
    }

    private static boolean reaches(Browse browse, Mapping mapping) {
        return sent(browse, mapping).headers().firstValue(REACHED).isPresent();
    }

    private static HttpResponse<String> sent(Browse browse, Mapping mapping) {
        String path = filled(mapping);
        return switch (mapping.method()) {
            case GET, HEAD, OPTIONS, TRACE -> browse.get(path);
            default -> browse.post(path, Map.of("_once", UUID.randomUUID().toString()));
        };
    }

    private static boolean endsSessions(Mapping mapping) {
        return mapping.method() == RequestMethod.POST
                && (mapping.path().equals("/sign-out")
                        || mapping.path().equals("/personas")
                        || mapping.path().equals("/account/sessions/end"));
    }

    /** The path with something in each place that can be read as what it asks for. */
    private static String filled(Mapping mapping) {
        String path = mapping.path();
        for (var parameter : mapping.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                String name = parameter.getParameter().getName();
                path =
                        path.replaceAll(
                                "\\{" + name + "(:[^}]*)?}", sample(parameter.getParameterType()));
            }
        }
        return path.replaceAll("\\{[^}]*}", "x").replace("/**", "/x");
    }

    private static String sample(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (type == LocalDate.class) {
            return "2022-12-31";
        }
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type)
                ? "1"
                : "x";
    }

    private String table() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Who may what

                        Every page and act of the program and the roles that it is for. Everything is closed unless it is listed here; a test walks all of it as each role over HTTP and keeps this table true. *Door* marks what stays open to visitors where the partnership does not publish its record. Whether a person may do a thing to one object (the steward of this measure, the holder of that seat) is decided by the module, in words, and not here.

                        | | Path | Visitor | Member | Analyst | Programme | Administrator |
                        | --- | --- | --- | --- | --- | --- | --- |
                        """);
        for (Mapping mapping : all()) {
            Audience audience = mapping.audience();
            if (audience == null) {
                continue;
            }
            text.append("| ")
                    .append(mapping.method())
                    .append(" | `")
                    .append(mapping.path())
                    .append("` |");
            for (Role role : Role.values()) {
                String mark = mapping.admits(role, true) ? "yes" : "";
                text.append(' ')
                        .append(role == Role.VISITOR && audience.door() ? "door" : mark)
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}

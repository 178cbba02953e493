package care.cairn.app.web.form;

import care.cairn.app.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How long a text may be in each field of each form. The templates say it, to the browser and here:
 * a browser keeps to it, whoever sends a form without one is refused at the field by {@link
 * Typed#read}.
 */
@Component
public class Bounds implements HandlerInterceptor {
    /** What a field of one line takes where its template says nothing. */
    public static final int LINE = 200;

    /** What a field of several lines takes where its template says nothing. */
    public static final int LINES = 4_000;

    /** What no field takes, whatever its name. */
    private static final int MOST = 8_000;

    private static final String EXCEEDED = Bounds.class.getName() + ".exceeded";

    private static final Pattern FORM =
            Pattern.compile(
                    "<form\\b[^>]*?@\\{(/(?:[^{}(]|\\{\\w+})*)[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("frame/parts :: (lines?)\\((.*?)\\)}\"", Pattern.DOTALL);
    private static final Pattern PLAIN =
            Pattern.compile("<(?:input|textarea)\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=['\"]([^'\"]+)['\"]");
    private static final Pattern TYPE = Pattern.compile("\\btype=");
    private static final Pattern LENGTH = Pattern.compile("\\bmaxlength=\"?(\\d+)");

    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    private record Form(PathPattern path, Map<String, Integer> fields) {}

    Bounds() {
        try {
            for (var template :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:templates/**/*.html")) {
                read(template.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String template) {
        fields(template).forEach((name, most) -> byName.merge(name, most, Math::max));
        var form = FORM.matcher(template);
        while (form.find()) {
            var path = PathPatternParser.defaultInstance.parse(form.group(1).strip());
            forms.add(new Form(path, fields(form.group(2))));
        }
    }

    private static Map<String, Integer> fields(String markup) {
        var fields = new HashMap<String, Integer>();
        var part = PART.matcher(markup);
        while (part.find()) {
            boolean typed = TYPE.matcher(part.group(2)).find();
            int most = part.group(1).equals("lines") ? LINES : typed ? MOST : LINE;
            note(part.group(2), most, fields);
        }
        var plain = PLAIN.matcher(markup);
        while (plain.find()) {
            note(plain.group(), MOST, fields);
        }
        return fields;
    }

    private static void note(String field, int otherwise, Map<String, Integer> fields) {
        var name = NAME.matcher(field);
        if (name.find()) {
            var length = LENGTH.matcher(field);
            int most = length.find() ? Integer.parseInt(length.group(1)) : otherwise;
            fields.merge(name.group(1), most, Math::max);
        }
    }

    /** How many characters a field takes in a form that is sent to this path. */
    int of(String path, String field) {
        var sentTo = PathContainer.parsePath(path);
        var here =
                forms.stream()
                        .filter(it -> it.path().matches(sentTo) && it.fields().containsKey(field))
                        .mapToInt(it -> Objects.requireNonNull(it.fields().get(field)))
                        .max();
        return here.orElseGet(() -> byName.getOrDefault(field, MOST));
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            var path = request.getRequestURI().substring(request.getContextPath().length());
            request.getParameterMap()
                    .forEach((field, values) -> {
                        int most = of(path, field);
                        for (var value : values) {
                            if (length(value) > most) {
                                request.setAttribute(
                                        EXCEEDED, Refusal.at(field, "form.too-long", most));
                            }
                        }
                    });
        }
        return true;
    }

    /** As a browser counts: the end of a line is one character. */
    private static long length(String value) {
        return value.length() - value.chars().filter(c -> c == '\r').count();
    }

    /**
     * Why the form of this request is not taken, where one of its texts is too long: told once, to
     * the first who reads the form. Who fills the form again afterwards reads as ever.
     */
    static Optional<Refusal> exceeded() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Optional.empty();
        }
        var told = (Refusal) request.getAttribute(EXCEEDED, RequestAttributes.SCOPE_REQUEST);
        request.removeAttribute(EXCEEDED, RequestAttributes.SCOPE_REQUEST);
        return Optional.ofNullable(told);
    }
}

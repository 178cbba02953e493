package care.cairn.app.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the fields of {@code frame/parts} ask: above all, what was typed before a refusal. */
@Component("form")
public class FormFields {

    /** How browsers write what their fields hold; a field with another shape stands empty. */
    private static final Map<String, Pattern> SHAPES =
            Map.of(
                    "date", Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
                    "datetime-local", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}"),
                    "number", Pattern.compile("-?[0-9]+([.][0-9]+)?"));

    /** A part of a bar, laid out: where it begins and how long it is, in hundredths. */
    public record Laid(String kind, double from, double percent) {}

    /** What was typed into the field when this answers a form, else the given value. */
    public @Nullable String typed(String name, @Nullable Object value) {
        String typed = sent(name);
        return typed != null || value == null ? typed : value.toString();
    }

    /**
     * The type of a field; where what was typed does not have its shape, a browser would not show
     * it, so it becomes a field for text.
     */
    public String type(String name, @Nullable String type) {
        String typed = sent(name);
        if (type == null || typed == null || typed.isBlank()) {
            return type == null ? "text" : type;
        }
        Pattern shape = SHAPES.get(type);
        return shape == null || shape.matcher(typed).matches() ? type : "text";
    }

    /** Whether this page answers a form that was sent to the path: then its part stands open. */
    public boolean answers(String path) {
        HttpServletRequest form = form();
        return form != null && form.getRequestURI().equals(form.getContextPath() + path);
    }

    /** Whether a box is ticked: as it was sent when this answers a form, else as given. */
    public boolean ticked(String name, @Nullable Boolean on) {
        return form() != null ? sent(name) != null : Boolean.TRUE.equals(on);
    }

    /** Whether one of several boxes of a name is ticked, or one of several radio buttons. */
    public boolean chosen(String name, String value, @Nullable Boolean on) {
        HttpServletRequest form = form();
        if (form == null) {
            return Boolean.TRUE.equals(on);
        }
        String[] sent = form.getParameterValues(name);
        return sent != null && List.of(sent).contains(value);
    }

    /** The ids of what explains a field. */
    public @Nullable String describedBy(String name, @Nullable String hint, boolean fault) {
        String ids =
                Stream.of(hint == null ? "" : name + "-hint", fault ? name + "-error" : "")
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The parts of a bar one after the other. */
    public List<Laid> laid(List<Share> parts) {
        List<Laid> laid = new ArrayList<>();
        double from = 0;
        for (Share part : parts) {
            laid.add(new Laid(part.kind(), from, part.percent()));
            from += part.percent();
        }
        return laid;
    }

    private static @Nullable String sent(String name) {
        HttpServletRequest form = form();
        return form == null ? null : form.getParameter(name);
    }

    /** The form that this page answers, or null; a filter is one only when it is refused. */
    private static @Nullable HttpServletRequest form() {
        return RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                        && (HttpMethod.POST.matches(attributes.getRequest().getMethod())
                                || refused(attributes.getResponse()))
                ? attributes.getRequest()
                : null;
    }

    private static boolean refused(@Nullable HttpServletResponse response) {
        return response != null && response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value();
    }
}

package care.cairn.app.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the fields of {@code frame/parts} ask: above all, what was typed before a refusal. */
@Component("form")
public class FormFields {

    /** A part of a bar, laid out: where it begins and how long it is, in hundredths. */
    public record Laid(String kind, double from, double percent) {}

    /** What was typed into the field when this answers a form, else the given value. */
    public @Nullable String typed(String name, @Nullable Object value) {
        String typed = sent(name);
        return typed != null || value == null ? typed : value.toString();
    }

    /** Whether a box is ticked: as it was sent when this answers a form, else as given. */
    public boolean ticked(String name, @Nullable Boolean on) {
        return answersForm() ? sent(name) != null : Boolean.TRUE.equals(on);
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
        return answersForm()
                        && RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getParameter(name)
                : null;
    }

    private static boolean answersForm() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                && HttpMethod.POST.matches(attributes.getRequest().getMethod());
    }
}

package care.cairn.app.measures;

import care.cairn.app.web.Label;
import java.util.List;

/** A way to split a measure, such as by age, and the parts that it has. */
public record Stratifier(String key, Label name, List<Part> parts) {
    public Stratifier {
        parts = List.copyOf(parts);
    }

    /** One part of the whole, such as the most deprived fifth. */
    public record Part(String key, Label name) {}
}

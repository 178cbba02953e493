package care.cairn.app.measures;

import java.util.List;
import java.util.UUID;

/** The decisions that may let a measure be used to judge. A bean of the module that has them. */
public interface Mandates {

    /** Every approved decision that rests on that measure, the latest first. */
    List<Mandate> restingOn(UUID measure);

    /**
     * An approved decision.
     *
     * @param subject such as {@code decision/2f1c…}
     * @param title its own words, or "" where they are erased
     */
    record Mandate(String subject, String title) {}
}

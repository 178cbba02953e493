package care.cairn.core.instrument;

/** What a rater says to an item. Saying nothing is no answer at all. */
public sealed interface Answer {

    /** A level of the scale, as the rater ticked it. */
    record Level(int level) implements Answer {}

    /** "I cannot say": counted, and left out of every mean and median. */
    record CannotSay() implements Answer {}
}

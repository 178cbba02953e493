package care.cairn.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an act that changes nothing of the partnership, only what this browser shows: signing in,
 * the language, the day one looks at. It is the only kind that is allowed while looking at the
 * past.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffTheRecord {}

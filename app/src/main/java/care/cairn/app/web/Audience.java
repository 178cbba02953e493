package care.cairn.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that a page or an act is for: one of them is enough. A mapping without this annotation
 * is closed to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {
    Role[] value();

    /**
     * Whether it stays open to visitors where the partnership does not publish its record: signing
     * in, an invitation, the language, the errors. Everything else that names visitors is then for
     * signed-in people.
     */
    boolean door() default false;
}

package entente.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a row that is found by its words: the table gets an index of them. The fold joins what
 * is searched together in one such field.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FullText {

    /**
     * How PostgreSQL reads words: by their English stems, so that "deliveries" finds "delivery".
     * Words of other languages are found as they are written. An index serves only queries that
     * name the same.
     */
    String READING = "english";

    /**
     * Whether it is also found by words that are written a little otherwise: the table gets an
     * index of trigrams, for which a migration of the service installs {@code pg_trgm}.
     */
    boolean fuzzy() default false;
}

package entente.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored or published, for ever. Class names are free to change;
 * this is not. A new shape gets a new name ({@code supplier-registered.v2}) and an {@link Upcaster}
 * from the old one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    String value();

    /** Turns older shapes into this one, oldest first. */
    Class<? extends Upcaster>[] upcasters() default {};
}

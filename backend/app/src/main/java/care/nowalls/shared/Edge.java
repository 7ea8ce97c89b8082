package care.nowalls.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A named edge: the only kind of method that may subscribe to a flow or wait for one. The value says why it must. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Edge {
    String value();
}

package touchstone.value.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the codes of accounts in {@link AccountFacts}, and names the dictionary they are of. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface CodesOf {
  /** The component that holds the dictionary. */
  String value();
}

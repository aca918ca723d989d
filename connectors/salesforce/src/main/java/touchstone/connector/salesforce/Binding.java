package touchstone.connector.salesforce;

import java.util.List;
import java.util.Optional;
import touchstone.connector.model.Field;

/** Where a standard field of the common model comes from, unless the administrator maps it. */
sealed interface Binding {

  Field<?> field();

  /** The fields of the sObject it is taken from. */
  List<String> sources();

  /**
   * The value of one field.
   *
   * @param usual whether every organisation has the field, so that its absence means that
   *     field-level security hides it and is worth telling
   */
  record Plain(Field<?> field, String source, boolean usual) implements Binding {
    @Override
    public List<String> sources() {
      return List.of(source);
    }
  }

  /** A value worked out from several fields; those that are absent count as empty. */
  record Derived<T>(Field<T> field, List<String> sources, Derivation<T> derivation)
      implements Binding {
    public Derived {
      sources = List.copyOf(sources);
    }
  }

  /** Works out one value of a row. */
  interface Derivation<T> {
    Optional<T> of(Row row, SObjectDescription description);
  }
}

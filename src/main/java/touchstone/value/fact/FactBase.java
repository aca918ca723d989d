package touchstone.value.fact;

/**
 * The facts of all accounts of some moment, in {@link FactChange#canonical} form, and how often
 * each name is used in them, which is counted at the first question. Immutable and thread-safe.
 */
final class FactBase {

  private final FactParts parts;
  private final Object token = new Object();
  private NameUses uses;

  FactBase(FactParts parts) {
    this.parts = parts;
  }

  FactParts parts() {
    return parts;
  }

  /** Stands for this base where its facts are not to be kept. */
  Object token() {
    return token;
  }

  /** How often each name of each dictionary is used; read only. */
  synchronized NameUses uses() {
    if (uses == null) {
      NameUses counted = new NameUses(parts.dictionaries());
      counted.add(parts);
      uses = counted;
    }
    return uses;
  }
}

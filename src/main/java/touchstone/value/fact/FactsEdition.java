package touchstone.value.fact;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which facts something was computed of, so that it can be said later what changed since. Holds the
 * facts of changed accounts, not those of all. Immutable and thread-safe.
 */
public final class FactsEdition {

  private final Object base;
  private final int accounts;
  private final AccountPatch patch;
  private final FactParts changed;
  private final int number;
  private final int[] editions;
  private final boolean sameNames;

  /**
   * @param base what editions share that can be compared
   * @param accounts how many accounts the base has
   * @param number of this edition; later ones have higher numbers
   * @param editions for each changed account the edition that changed it last
   * @param sameNames whether the names in use are those of the base
   */
  FactsEdition(
      Object base,
      int accounts,
      AccountPatch patch,
      FactParts changed,
      int number,
      int[] editions,
      boolean sameNames) {
    this.base = base;
    this.accounts = accounts;
    this.patch = patch;
    this.changed = changed;
    this.number = number;
    this.editions = editions;
    this.sameNames = sameNames;
  }

  /**
   * What is not as it was in a former edition.
   *
   * @return empty if that cannot be told, or names are used that were not, or are not used any more
   */
  public Optional<ChangedAccounts> since(FactsEdition former) {
    if (base != former.base || !sameNames || !former.sameNames || number < former.number) {
      return Optional.empty();
    }
    int[] formerly = AccountPatch.inverse(former.patch.before(), accounts);
    int[] before = new int[patch.accounts()];
    int[] slots = new int[patch.changed().length];
    int count = 0;
    for (int account = 0; account < before.length; account++) {
      int was = patch.before()[account];
      before[account] = was < 0 ? -1 : formerly[was];
      int slot = patch.slots()[account];
      if (slot >= 0 && (before[account] < 0 || editions[slot] > former.number)) {
        slots[count++] = slot;
      }
    }
    int[] some = Arrays.copyOf(slots, count);
    int[] accountsOfSome = Arrays.stream(some).map(slot -> patch.changed()[slot]).toArray();
    FactParts facts = ChangedAccounts.some(changed, some);
    return Optional.of(new ChangedAccounts(before, accountsOfSome, facts.facts()));
  }
}

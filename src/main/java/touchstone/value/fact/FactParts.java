package touchstone.value.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@link AccountFacts} are made of, by the names of its components: enough to write them
 * somewhere and to restore them. Taken from the record itself, so that a table or dictionary added
 * there is neither forgotten when written nor when two sets of facts are merged.
 *
 * @param accounts the number of accounts
 * @param own what accounts say themselves, one value an account
 * @param dictionaries names of codes
 * @param tables facts grouped by account
 */
public record FactParts(
    int accounts,
    Map<String, FactColumn> own,
    Map<String, NameDictionary> dictionaries,
    Map<String, GroupedRows> tables) {

  public FactParts {
    own = new LinkedHashMap<>(own);
    dictionaries = new LinkedHashMap<>(dictionaries);
    tables = new LinkedHashMap<>(tables);
  }

  /** The same with one more table, which is kept and merged but is no part of the facts. */
  public FactParts with(String name, GroupedRows rows) {
    Map<String, GroupedRows> more = new LinkedHashMap<>(tables);
    more.put(name, rows);
    return new FactParts(accounts, own, dictionaries, more);
  }

  /** The parts of facts; arrays are not copied. */
  public static FactParts of(AccountFacts facts) {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    Map<String, NameDictionary> dictionaries = new LinkedHashMap<>();
    Map<String, GroupedRows> tables = new LinkedHashMap<>();
    for (RecordComponent component : AccountFacts.class.getRecordComponents()) {
      String name = component.getName();
      Object value = value(component, facts);
      if (value instanceof FactTable table) {
        tables.put(name, table.content());
      } else if (value instanceof NameDictionary dictionary) {
        dictionaries.put(name, dictionary);
      } else if (value instanceof int[] values) {
        own.put(name, ints(component, values));
      } else if (!name.equals("accounts")) {
        throw new IllegalStateException("FactParts cannot take apart \"" + name + "\".");
      }
    }
    return new FactParts(facts.accounts(), own, dictionaries, tables);
  }

  private static FactColumn ints(RecordComponent component, int[] values) {
    CodesOf codes = component.getAnnotation(CodesOf.class);
    return codes == null
        ? new FactColumn.Ints(component.getName(), values)
        : new FactColumn.Codes(component.getName(), codes.value(), values);
  }

  private static Object value(RecordComponent component, AccountFacts facts) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The facts of these parts; arrays are not copied.
   *
   * @throws IllegalArgumentException if a part is missing or does not fit: rebuild the facts
   */
  public AccountFacts facts() {
    RecordComponent[] components = AccountFacts.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = part(components[i]);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return create(AccountFacts.class, types, values);
  }

  private Object part(RecordComponent component) {
    String name = component.getName();
    Class<?> type = component.getType();
    if (FactTable.class.isAssignableFrom(type)) {
      GroupedRows rows = present(name, tables.get(name));
      checkAccounts(name, rows.accounts());
      return create(type, new Class<?>[] {GroupedRows.class}, rows);
    }
    if (type == NameDictionary.class) {
      return present(name, dictionaries.get(name));
    }
    if (type == int[].class) {
      FactColumn column = present(name, own.get(name));
      checkAccounts(name, column.rows());
      return column instanceof FactColumn.Codes codes
          ? codes.values()
          : ((FactColumn.Ints) column).values();
    }
    return accounts;
  }

  private static <T> T present(String name, T part) {
    if (part == null) {
      throw new IllegalArgumentException("The facts lack \"" + name + "\": rebuild them.");
    }
    return part;
  }

  private void checkAccounts(String name, int rows) {
    if (rows != accounts) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is of " + rows + " accounts, not " + accounts + ": rebuild the facts.");
    }
  }

  private static <T> T create(Class<T> type, Class<?>[] types, Object... values) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package touchstone.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import touchstone.fit.AccountFit;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;
import touchstone.store.KeptAspect;
import touchstone.store.KeptSource;
import touchstone.value.SideScore;
import touchstone.value.ValueTable;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Side;

/**
 * What was computed of accounts, as contents to be kept. Of the indicators those that count, with
 * their weight above 0.
 */
final class AccountContents implements KeptSource {

  /** In a value come the layout, mutual value and both sides, then the indicators. */
  static final int FIRST_INDICATOR = 4;

  private final AccountIds ids;
  private final ValueTable values;
  private final double[] comparable;
  private final List<IndicatorColumn> indicators;
  private final AttributeTable attributes;
  private final IntFunction<Optional<AccountFit>> fits;
  private final String valueLayout;
  private final String attributeLayout;

  /**
   * @param ids the accounts
   * @param values what customers are worth
   * @param attributes the definition attributes
   * @param fits the fit of an account that counts; empty if no profile is active
   * @param layouts gives a list of names its number
   */
  AccountContents(
      AccountIds ids,
      ValueTable values,
      AttributeTable attributes,
      IntFunction<Optional<AccountFit>> fits,
      ToIntFunction<String> layouts) {
    this.ids = ids;
    this.values = values;
    this.comparable = values.comparable();
    this.attributes = attributes;
    this.fits = fits;
    indicators =
        values.indicators().columns().stream()
            .filter(column -> values.weights().of(column.description().key()) > 0)
            .toList();
    valueLayout =
        layout(layouts, indicators.stream().map(column -> column.description().key()).toList());
    attributeLayout =
        layout(layouts, attributes.columns().stream().map(c -> c.attribute().key()).toList());
  }

  private static String layout(ToIntFunction<String> layouts, List<String> names) {
    return Integer.toString(layouts.applyAsInt(ContentText.of(names)));
  }

  @Override
  public int accounts() {
    return ids.size();
  }

  @Override
  public String id(int account) {
    return ids.id(account);
  }

  @Override
  public OptionalInt find(String id) {
    return ids.find(id);
  }

  @Override
  public boolean same(KeptAspect aspect, String kept, String computed) {
    return Closeness.same(aspect, kept, computed);
  }

  @Override
  public Optional<String> content(int account, KeptAspect aspect) {
    return switch (aspect) {
      case VALUE -> value(account);
      case FIT -> fits.apply(account).map(AccountContents::fit);
      case ATTRIBUTES -> attributes(account);
    };
  }

  private Optional<String> value(int account) {
    if (!values.indicators().timeline().isCustomer(account)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(valueLayout);
    parts.add(ContentText.number(comparable[account]));
    parts.add(side(Side.TO_US, account));
    parts.add(side(Side.TO_CUSTOMER, account));
    for (IndicatorColumn indicator : indicators) {
      parts.add(ContentText.number(indicator.values()[account]));
    }
    return Optional.of(ContentText.of(parts));
  }

  private String side(Side side, int account) {
    return values.side(side, account) instanceof SideScore.Known known
        ? ContentText.number(known.value())
        : "";
  }

  private static String fit(AccountFit fit) {
    return ContentText.of(
        List.of(
            fit.tier().name(),
            fit.score().value().stripTrailingZeros().toPlainString(),
            fit.profile().profile(),
            Integer.toString(fit.profile().number())));
  }

  private Optional<String> attributes(int account) {
    List<String> parts = new ArrayList<>();
    parts.add(attributeLayout);
    boolean any = false;
    for (AttributeColumn column : attributes.columns()) {
      any |= column.known(account);
      parts.add(column.known(account) ? text(column, account) : "");
    }
    return any ? Optional.of(ContentText.of(parts)) : Optional.empty();
  }

  private static String text(AttributeColumn column, int account) {
    if (column instanceof CategoryColumn names) {
      return names.names().get(names.codes()[account]);
    }
    if (column instanceof NumberColumn numbers) {
      return plain(numbers.values()[account]);
    }
    CategorySetColumn sets = (CategorySetColumn) column;
    return java.util.Arrays.stream(sets.codes(), sets.starts()[account], sets.starts()[account + 1])
        .mapToObj(sets.names()::get)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("; "));
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}

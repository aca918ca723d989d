package touchstone.past;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import touchstone.fit.FitTable;
import touchstone.fit.ProfileFits;
import touchstone.fit.TierOverride;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;
import touchstone.icp.Tier;
import touchstone.snapshot.Texts;
import touchstone.store.KeptAspect;
import touchstone.store.KeptContents;
import touchstone.value.ValueTable;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.Side;

/**
 * What was computed of accounts, as contents to be kept. Of the indicators those that count, with
 * their weight above 0. Not thread-safe.
 */
final class AccountContents implements KeptContents {

  /** The numbers of a value are mutual value and both sides, then the indicators. */
  static final int FIRST_INDICATOR = 3;

  private final Texts ids;
  private final ValueTable values;
  private final double[] comparable;

  /** By side the scores of all accounts; made when they are asked for. */
  private final double[][] sides = new double[Side.values().length][];

  private final List<IndicatorColumn> indicators;
  private final AttributeTable attributes;
  private final Optional<ProfileFits> fits;
  private final IntFunction<Optional<TierOverride>> overrides;
  private final int valueLayout;
  private final int attributeLayout;
  private final FourDigits.Recent numbers = new FourDigits.Recent();

  /**
   * @param ids of the accounts
   * @param values what customers are worth
   * @param attributes the definition attributes
   * @param fits how they fit; empty if no profile is active
   * @param overrides a person's word on the tier of an account
   * @param layouts gives a list of names its number
   */
  AccountContents(
      Texts ids,
      ValueTable values,
      AttributeTable attributes,
      Optional<ProfileFits> fits,
      IntFunction<Optional<TierOverride>> overrides,
      ToIntFunction<String> layouts) {
    this.ids = ids;
    this.values = values;
    this.comparable = values.comparable();
    this.attributes = attributes;
    this.fits = fits;
    this.overrides = overrides;
    indicators =
        values.indicators().columns().stream()
            .filter(column -> values.weights().of(column.description().key()) > 0)
            .toList();
    valueLayout =
        layout(layouts, indicators.stream().map(column -> column.description().key()).toList());
    attributeLayout =
        layout(layouts, attributes.columns().stream().map(c -> c.attribute().key()).toList());
  }

  private static int layout(ToIntFunction<String> layouts, List<String> names) {
    return layouts.applyAsInt(ContentText.of(names));
  }

  Texts ids() {
    return ids;
  }

  @Override
  public int accounts() {
    return ids.size();
  }

  @Override
  public String id(int account) {
    return ids.get(account);
  }

  /** The number of the layout of values. */
  int valueLayout() {
    return valueLayout;
  }

  /** The number of the layout of attributes. */
  int attributeLayout() {
    return attributeLayout;
  }

  AttributeTable attributes() {
    return attributes;
  }

  Optional<ProfileFits> fits() {
    return fits;
  }

  /** Whether there is a value to be kept of an account. */
  boolean hasValue(int account) {
    return values.indicators().timeline().isCustomer(account);
  }

  /** How many numbers there are in a value. */
  int numbers() {
    return FIRST_INDICATOR + indicators.size();
  }

  /** A number of the value of each account, in their order in contents; NaN if it is unknown. */
  double[] number(int number) {
    return switch (number) {
      case 0 -> comparable;
      case 1 -> side(Side.TO_US);
      case 2 -> side(Side.TO_CUSTOMER);
      default -> indicators.get(number - FIRST_INDICATOR).values();
    };
  }

  private double[] side(Side side) {
    double[] scores = sides[side.ordinal()];
    if (scores == null) {
      scores = new double[accounts()];
      Arrays.setAll(scores, account -> values.sideScore(side, account));
      sides[side.ordinal()] = scores;
    }
    return scores;
  }

  /** The tier of an account that counts in its best profile. */
  Tier tier(ProfileFits all, int account) {
    Optional<TierOverride> override = overrides.apply(account);
    return override.isPresent() ? override.get().tier() : all.tier(account);
  }

  @Override
  public Optional<String> content(int account, KeptAspect aspect) {
    return switch (aspect) {
      case VALUE -> hasValue(account) ? Optional.of(value(account)) : Optional.empty();
      case FIT -> fits.map(all -> fit(all, account));
      case ATTRIBUTES -> attributes(account);
    };
  }

  private String value(int account) {
    StringBuilder content = new StringBuilder(200).append(valueLayout);
    add(content, comparable[account]);
    add(content, values.sideScore(Side.TO_US, account));
    add(content, values.sideScore(Side.TO_CUSTOMER, account));
    for (IndicatorColumn indicator : indicators) {
      add(content, indicator.values()[account]);
    }
    return content.toString();
  }

  private void add(StringBuilder content, double number) {
    ContentText.add(content, numbers.text(FourDigits.of(number)));
  }

  private String fit(ProfileFits all, int account) {
    FitTable best = all.tables().get(all.best(account));
    StringBuilder content = new StringBuilder(tier(all, account).name());
    ContentText.add(content, score(best.score(account).hundredths()));
    ContentText.add(content, best.profile().profile());
    ContentText.add(content, Integer.toString(best.profile().number()));
    return content.toString();
  }

  /** Points as they are written. */
  static String score(int hundredths) {
    return hundredths % 100 == 0
        ? Integer.toString(hundredths / 100)
        : java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  private Optional<String> attributes(int account) {
    StringBuilder content = new StringBuilder(60).append(attributeLayout);
    boolean any = false;
    for (AttributeColumn column : attributes.columns()) {
      any |= column.known(account);
      ContentText.add(content, column.known(account) ? text(column, account) : "");
    }
    return any ? Optional.of(content.toString()) : Optional.empty();
  }

  private static String text(AttributeColumn column, int account) {
    if (column instanceof CategoryColumn names) {
      return names.names().get(names.codes()[account]);
    }
    if (column instanceof NumberColumn numbers) {
      return plain(numbers.values()[account]);
    }
    CategorySetColumn sets = (CategorySetColumn) column;
    return Arrays.stream(sets.codes(), sets.starts()[account], sets.starts()[account + 1])
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

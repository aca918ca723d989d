package touchstone.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.Estimate;
import touchstone.stats.RankScale;
import touchstone.value.IndicatorShare;
import touchstone.value.MutualValue;
import touchstone.value.SideScore;
import touchstone.value.Sidedness;
import touchstone.value.ValueBreakdown;
import touchstone.value.ValueTable;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.value.indicator.MinimumSample;
import touchstone.value.indicator.RevenueBasis;
import touchstone.value.indicator.Side;
import touchstone.value.indicator.Unit;
import touchstone.work.Workers;

/**
 * What customers are worth, as columns: who is one, both sides, how many indicators that count are
 * known, and what indicators mean; their numbers are in {@link IndicatorColumns}. Immutable and
 * thread-safe.
 */
final class ValueResults {

  static final String CUSTOMER = "customer";

  private static final String COUNTED = "mutual.counted";
  private static final String HEAD = "value.head";
  private static final String DESCRIPTIONS = "value.indicators";
  private static final String WEIGHTS = "value.weights";
  private static final String SCORE = "side.score.";
  private static final String COVERAGE = "side.coverage.";
  private static final int TEXTS = 9;

  /** So many accounts stay in the cache from one indicator to the next. */
  private static final int BLOCK = 4_096;

  private final ResultColumns columns;
  private final List<IndicatorDescription> indicators;
  private final double[] weights;
  private final Sidedness sidedness;
  private final RevenueBasis revenueBasis;
  private final int rulesVersion;

  private ValueResults(
      ResultColumns columns, List<IndicatorDescription> indicators, double[] weights, Texts head) {
    this.columns = columns;
    this.indicators = indicators;
    this.weights = weights;
    sidedness = Sidedness.valueOf(head.get(0));
    revenueBasis = RevenueBasis.valueOf(head.get(1));
    rulesVersion = Integer.parseInt(head.get(2));
  }

  /** Adds what is told once. */
  static void writeHead(ValueTable values, Columns columns) {
    List<String> texts = new ArrayList<>();
    values.indicators().columns().forEach(column -> describe(column.description(), texts));
    columns.put(
        HEAD,
        List.of(
            values.sidedness().name(),
            values.indicators().revenueBasis().name(),
            Integer.toString(values.weights().version())));
    columns.put(DESCRIPTIONS, texts).put(WEIGHTS, weights(values));
  }

  private static double[] weights(ValueTable values) {
    return values.indicators().columns().stream()
        .mapToDouble(column -> values.weights().of(column.description().key()))
        .toArray();
  }

  /** Adds what of one side of each account hangs on all others. */
  static void writeSide(Side side, ValueTable values, Columns columns, Workers workers) {
    columns.putLater(
        SCORE + side,
        () -> numbers(values.accounts(), account -> values.sideScore(side, account), workers));
    CodedColumn.put(
        COVERAGE + side,
        numbers(values.accounts(), account -> values.sideCoverage(side, account), workers),
        columns);
  }

  /** Adds how many indicators that count are known of each account. */
  static void writeCounted(ValueTable values, Columns columns, Workers workers) {
    CountColumn.put(COUNTED, counted(values, weights(values), workers), columns);
  }

  /** Whether a column is of all accounts, as it hangs on all of them. */
  static boolean isCommon(String column) {
    return column.startsWith(SCORE) || column.startsWith(COVERAGE) || column.startsWith(COUNTED);
  }

  /** Adds what belongs to accounts alone. */
  static void writeOwn(ValueTable values, Rows rows, Columns columns) {
    columns.put(CUSTOMER, rows.of(customers(values)));
  }

  private static void describe(IndicatorDescription indicator, List<String> texts) {
    texts.add(indicator.key());
    texts.add(indicator.label());
    texts.add(indicator.side().name());
    texts.add(indicator.unit().name());
    texts.add(indicator.betterWhen().name());
    texts.add(Integer.toString(indicator.minimumSample().required()));
    texts.add(indicator.minimumSample().counted());
    texts.add(indicator.formula());
    texts.add(indicator.source());
  }

  private static double[] numbers(int accounts, IntToDoubleFunction number, Workers workers) {
    double[] numbers = new double[accounts];
    workers.forRanges(
        accounts,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            numbers[account] = number.applyAsDouble(account);
          }
        });
    return numbers;
  }

  private static int[] counted(ValueTable values, double[] weights, Workers workers) {
    int[] counted = new int[values.accounts()];
    workers.forRanges(
        counted.length,
        (from, to) -> {
          for (int block = from; block < to; block += BLOCK) {
            for (int i = 0; i < weights.length; i++) {
              if (weights[i] > 0) {
                values.ranks(i).addKnown(counted, block, Math.min(to, block + BLOCK));
              }
            }
          }
        });
    return counted;
  }

  private static byte[] customers(ValueTable values) {
    byte[] customers = new byte[values.accounts()];
    for (int account = 0; account < customers.length; account++) {
      customers[account] = (byte) (values.indicators().timeline().isCustomer(account) ? 1 : 0);
    }
    return customers;
  }

  static ValueResults read(ResultColumns columns, Workers workers) throws UnreadableFileException {
    Columns head =
        columns
            .common()
            .keep(
                name -> name.equals(HEAD) || name.equals(DESCRIPTIONS) || name.equals(WEIGHTS),
                workers);
    Texts texts = head.texts(DESCRIPTIONS);
    List<IndicatorDescription> indicators = new ArrayList<>();
    for (int i = 0; i + TEXTS <= texts.size(); i += TEXTS) {
      indicators.add(description(texts, i));
    }
    return new ValueResults(columns, indicators, head.doubles(WEIGHTS), head.texts(HEAD));
  }

  private static IndicatorDescription description(Texts texts, int first) {
    return new IndicatorDescription(
        texts.get(first),
        texts.get(first + 1),
        Side.valueOf(texts.get(first + 2)),
        Unit.valueOf(texts.get(first + 3)),
        BetterWhen.valueOf(texts.get(first + 4)),
        new MinimumSample(Integer.parseInt(texts.get(first + 5)), texts.get(first + 6)),
        texts.get(first + 7),
        texts.get(first + 8));
  }

  /** The version of the value rules by which it was computed. */
  int rulesVersion() {
    return rulesVersion;
  }

  AccountValue of(int account) throws UnreadableFileException {
    boolean customer = customer(account);
    return new AccountValue(
        customer,
        sidedness.comparable(score(Side.TO_US, account), score(Side.TO_CUSTOMER, account)),
        CountColumn.at(COUNTED, account, columns.common()),
        MutualValue.of(customer, side(Side.TO_US, account), side(Side.TO_CUSTOMER, account)),
        sidedness);
  }

  private boolean customer(int account) throws UnreadableFileException {
    return columns.row(account).intAt(CUSTOMER) == 1;
  }

  private SideScore side(Side side, int account) throws UnreadableFileException {
    double score = score(side, account);
    return Double.isNaN(score)
        ? new SideScore.Unknown()
        : new SideScore.Known(score, CodedColumn.at(COVERAGE + side, account, columns.common()));
  }

  private double score(Side side, int account) throws UnreadableFileException {
    return columns.common().doubleAt(SCORE + side, account);
  }

  /**
   * Everything the value of an account is made of.
   *
   * @param mutual its mutual value
   */
  ValueBreakdown breakdown(int account, MutualValue mutual) throws UnreadableFileException {
    double[] ranks = new double[weights.length];
    Estimate[] estimates = new Estimate[weights.length];
    double[] knownWeight = new double[Side.values().length];
    for (int i = 0; i < ranks.length; i++) {
      IndicatorDescription indicator = indicators.get(i);
      IndicatorCell cell = columns.indicator(i, account);
      RankScale scale = IndicatorColumns.scale(i, columns.common());
      ranks[i] =
          scale.known(cell.doubled())
              ? indicator.betterWhen().rank(scale, cell.doubled())
              : Double.NaN;
      estimates[i] = estimate(indicator, cell);
      knownWeight[indicator.side().ordinal()] += Double.isNaN(ranks[i]) ? 0 : weights[i];
    }
    List<IndicatorShare> shares = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      IndicatorDescription indicator = indicators.get(i);
      boolean known = !Double.isNaN(ranks[i]);
      shares.add(
          new IndicatorShare(
              indicator,
              estimates[i],
              known ? OptionalDouble.of(ranks[i]) : OptionalDouble.empty(),
              weights[i],
              known && weights[i] > 0
                  ? OptionalDouble.of(
                      ranks[i] * weights[i] / knownWeight[indicator.side().ordinal()])
                  : OptionalDouble.empty()));
    }
    return new ValueBreakdown(
        mutual, side(Side.TO_US, account), side(Side.TO_CUSTOMER, account), shares, revenueBasis);
  }

  private static Estimate estimate(IndicatorDescription indicator, IndicatorCell cell) {
    return cell.known()
        ? new Estimate.Measured(cell.value(), cell.observations())
        : new Estimate.TooFewObservations(
            cell.observations(), indicator.minimumSample().required());
  }

  /**
   * What accounts are compared by.
   *
   * @param kept common columns of lists
   * @return one number an account; NaN where it is unknown
   */
  double[] comparable(Columns kept) throws UnreadableFileException {
    double[] toUs = kept.doubles(SCORE + Side.TO_US);
    double[] toCustomer = kept.doubles(SCORE + Side.TO_CUSTOMER);
    double[] comparable = new double[toUs.length];
    Arrays.setAll(comparable, i -> sidedness.comparable(toUs[i], toCustomer[i]));
    return comparable;
  }
}

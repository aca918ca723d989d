package touchstone.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.lifetime.Discount;
import touchstone.value.lifetime.KeptModel;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.outlook.Outlook;
import touchstone.value.outlook.OutlookHistories;
import touchstone.value.outlook.OutlookModels;
import touchstone.work.Workers;

/**
 * What customers are expected to bring: the models, and the history of each customer as columns.
 * The interval of one takes a hundred times as long as its value, so it is computed when it is
 * shown. Immutable and thread-safe.
 */
final class OutlookResults {

  private static final String PREFIX = "outlook.";
  private static final String SETTINGS = PREFIX + "settings";
  private static final String DAYS = PREFIX + "days";
  private static final String MODELS = PREFIX + "models";
  private static final String FIT = PREFIX + "fit.";
  private static final String SPEND = PREFIX + "spend.";
  private static final String CONTRACT = PREFIX + "contract.";
  private static final String MONTHS = CONTRACT + "months";
  private static final String RENEWALS = CONTRACT + "renewals";
  private static final String PAID_UNTIL = CONTRACT + "paidUntil";
  private static final String AMOUNT = CONTRACT + "amount";
  private static final String REMAINING = CONTRACT + "remaining";
  private static final String PURCHASES = PREFIX + "purchases.";
  private static final String BOUGHT = PURCHASES + "days";
  private static final String FIRST = PURCHASES + "first";
  private static final String LAST = PURCHASES + "last";
  private static final String AVERAGE = PURCHASES + "average";
  private static final int TEXTS = 5;

  /** In the place of months: the model of purchases. */
  private static final int OF_PURCHASES = 0;

  private final ResultColumns columns;
  private final OutlookModels models;
  private final int today;
  private final int graceDays;

  private OutlookResults(ResultColumns columns, OutlookModels models, int today, int graceDays) {
    this.columns = columns;
    this.models = models;
    this.today = today;
    this.graceDays = graceDays;
  }

  static boolean ofCardsOnly(String column) {
    return column.startsWith(PREFIX);
  }

  /** Adds what is told once: the models. */
  static void writeHead(LifetimeOutlook outlook, Columns columns) {
    OutlookModels models = outlook.models();
    LifetimeSettings settings = models.settings();
    OutlookHistories histories = outlook.histories();
    columns.put(
        SETTINGS,
        new double[] {
          settings.discount().annualRate(),
          settings.horizonYears(),
          settings.marginShare(),
          settings.level()
        });
    columns.put(DAYS, new int[] {histories.today(), histories.graceDays()});
    List<String> texts = new ArrayList<>();
    models.keptContracts().forEach((months, kept) -> write(months, kept, columns, texts));
    write(OF_PURCHASES, models.keptPurchases(), columns, texts);
    columns.put(MODELS, texts);
  }

  /** Adds what belongs to accounts alone: their histories. */
  static void writeOwn(LifetimeOutlook outlook, Rows rows, Columns columns) {
    OutlookHistories histories = outlook.histories();
    // A column of zeros only says that nobody has one; nothing else need be known then.
    int[] months = rows.of(histories.months());
    if (any(months)) {
      CountColumn.put(MONTHS, months, columns);
      CountColumn.put(RENEWALS, rows.of(histories.renewals()), columns);
      columns.put(PAID_UNTIL, rows.of(histories.paidUntil()));
      columns.put(AMOUNT, rows.of(histories.amount()));
      columns.put(REMAINING, rows.of(histories.remaining()));
    }
    int[] days = rows.of(histories.days());
    if (any(days)) {
      CountColumn.put(BOUGHT, days, columns);
      columns.put(FIRST, rows.of(histories.firstDay()));
      columns.put(LAST, rows.of(histories.lastDay()));
      columns.put(AVERAGE, rows.of(histories.average()));
    }
  }

  private static boolean any(int[] numbers) {
    return Arrays.stream(numbers).anyMatch(number -> number != 0);
  }

  private static void write(int months, KeptModel kept, Columns columns, List<String> texts) {
    texts.add(Integer.toString(months));
    texts.add(kept.kind().name());
    texts.add(kept.reason());
    texts.add(Long.toString(kept.observations()));
    texts.add(Long.toString(kept.required()));
    columns.put(FIT + months, kept.fit()).put(SPEND + months, kept.spend());
  }

  static OutlookResults read(ResultColumns columns, Workers workers)
      throws UnreadableFileException {
    Columns head =
        columns
            .common()
            .keep(
                name ->
                    name.equals(SETTINGS)
                        || name.equals(DAYS)
                        || name.equals(MODELS)
                        || name.startsWith(FIT)
                        || name.startsWith(SPEND),
                workers);
    double[] settings = head.doubles(SETTINGS);
    Texts texts = head.texts(MODELS);
    Map<Integer, KeptModel> kept = new TreeMap<>();
    for (int i = 0; i + TEXTS <= texts.size(); i += TEXTS) {
      String months = texts.get(i);
      kept.put(
          Integer.valueOf(months),
          new KeptModel(
              KeptModel.Kind.valueOf(texts.get(i + 1)),
              head.doubles(FIT + months),
              head.doubles(SPEND + months),
              texts.get(i + 2),
              Long.parseLong(texts.get(i + 3)),
              Long.parseLong(texts.get(i + 4))));
    }
    KeptModel purchases = kept.remove(OF_PURCHASES);
    if (purchases == null) {
      throw new UnreadableFileException("it lacks the model of purchases");
    }
    return new OutlookResults(
        columns,
        OutlookModels.of(
            new LifetimeSettings(new Discount(settings[0]), settings[1], settings[2], settings[3]),
            kept,
            purchases),
        head.ints(DAYS)[0],
        head.ints(DAYS)[1]);
  }

  /**
   * What a customer is expected to bring.
   *
   * @param realisedKnown whether what it brought so far is known
   */
  Outlook of(int account, boolean realisedKnown) throws UnreadableFileException {
    AccountRow row = columns.row(account);
    boolean contract = row.has(MONTHS) && row.countAt(MONTHS) > 0;
    boolean bought = row.has(BOUGHT) && row.countAt(BOUGHT) > 0;
    return models.of(
        new OutlookHistories(
            today,
            graceDays,
            new int[] {contract ? row.countAt(MONTHS) : 0},
            new int[] {contract ? row.countAt(RENEWALS) : 0},
            new int[] {contract ? row.intAt(PAID_UNTIL) : 0},
            new double[] {contract ? row.doubleAt(AMOUNT) : 0},
            new double[] {contract ? row.doubleAt(REMAINING) : 0},
            new int[] {bought ? row.countAt(BOUGHT) : 0},
            new int[] {bought ? row.intAt(FIRST) : 0},
            new int[] {bought ? row.intAt(LAST) : 0},
            new double[] {bought ? row.doubleAt(AVERAGE) : 0}),
        0,
        realisedKnown);
  }
}

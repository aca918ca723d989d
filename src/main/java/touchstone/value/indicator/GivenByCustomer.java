package touchstone.value.indicator;

import java.util.Set;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.Signals;
import touchstone.value.fact.Unknown;

/** What a customer gives beside money: referrals, testimonials, feedback on the product. */
final class GivenByCustomer extends Indicator {

  static final String REFERRALS = "referrals_given";
  static final String TESTIMONIALS = "testimonials_given";
  static final String FEEDBACK = "feedback_given";

  private final Set<String> kinds;

  private GivenByCustomer(String key, String label, Set<String> kinds, ValueSettings settings) {
    super(
        new IndicatorDescription(
            key,
            label,
            Side.TO_US,
            Unit.PER_YEAR,
            BetterWhen.HIGHER,
            new MinimumSample(settings.minimumTenureDays(), "days of tenure"),
            label
                + " up to the day, divided by tenure in years; unknown if none of any account is"
                + " recorded.",
            "Signals of the kinds set for it; tenure"));
    this.kinds = kinds;
  }

  static Indicator referrals(ValueSettings settings) {
    return new GivenByCustomer(REFERRALS, "Referrals given", settings.referralKinds(), settings);
  }

  static Indicator testimonials(ValueSettings settings) {
    return new GivenByCustomer(
        TESTIMONIALS, "Testimonials given", settings.testimonialKinds(), settings);
  }

  static Indicator feedback(ValueSettings settings) {
    return new GivenByCustomer(FEEDBACK, "Feedback given", settings.feedbackKinds(), settings);
  }

  @Override
  Measurement on(FactView view) {
    AccountFacts facts = view.facts();
    AsOf asOf = view.asOf();
    Signals signals = facts.signals();
    boolean[] counted = counted(facts.signalKinds());
    if (!view.records(
        "signals of " + description().key(),
        Presence.first(signals, row -> counts(signals, row, counted, asOf)))) {
      return Measurement.nothing();
    }
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        int tenure = timeline.tenureDays(account);
        if (tenure <= 0) {
          continue;
        }
        int count = 0;
        for (int row = signals.from(account); row < signals.to(account); row++) {
          if (counts(signals, row, counted, asOf)) {
            count++;
          }
        }
        column.put(account, count * LifetimeValuePerYear.DAYS_PER_YEAR / tenure, tenure);
      }
    };
  }

  private boolean[] counted(NameDictionary signalKinds) {
    boolean[] counted = new boolean[signalKinds.size()];
    for (int code = 0; code < counted.length; code++) {
      counted[code] = kinds.contains(NameDictionary.key(signalKinds.name(code)));
    }
    return counted;
  }

  private static boolean counts(Signals signals, int row, boolean[] counted, AsOf asOf) {
    int kind = signals.kind(row);
    return kind != Unknown.CODE && counted[kind] && asOf.sawDay(signals.day(row));
  }
}

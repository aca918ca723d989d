package touchstone.value.lifetime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import touchstone.stats.IntervalEstimate;

/** From models to money. Thread-safe. */
final class LookAhead {

  private LookAhead() {}

  static LifetimeValue at(LifetimeValueModel.Contractual model, AccountRevenue.Contract account) {
    double realised = model.settings().marginShare() * account.realised();
    double value = renewals(model, account, model.retention().model());
    double level = model.settings().level();
    Uncertainty.Reach reach =
        value == 0
            ? new Uncertainty.Reach(0, 0)
            : model
                .retention()
                .uncertainty()
                .reach(fitted -> renewals(model, account, fitted), Scale.LOGARITHMIC, level);
    return projected(realised, value, reach, level, model.retention().observations());
  }

  static LifetimeValue at(
      LifetimeValueModel.NonContractual model, AccountRevenue.Purchases account) {
    LifetimeSettings settings = model.settings();
    double bought = model.residual().of(account.history(), model.purchases().model());
    double spent = model.spend().model().expectedSpend(account.spend());
    Uncertainty.Reach ofBought =
        model
            .purchases()
            .uncertainty()
            .reach(
                fitted -> model.residual().of(account.history(), fitted),
                Scale.LOGARITHMIC,
                settings.level());
    Uncertainty.Reach ofSpent =
        model
            .spend()
            .uncertainty()
            .reach(
                fitted -> fitted.expectedSpend(account.spend()),
                Scale.LOGARITHMIC,
                settings.level());
    return projected(
        settings.marginShare() * account.realised(),
        settings.marginShare() * bought * spent,
        ofBought.with(ofSpent),
        settings.level(),
        model.purchases().observations());
  }

  /** Discounted margin of the renewals up to the horizon. */
  static double renewals(
      LifetimeValueModel.Contractual model,
      AccountRevenue.Contract account,
      ShiftedBetaGeometric retention) {
    LifetimeSettings settings = model.settings();
    int periods = periods(model, account.yearsToRenewal());
    if (account.history().ended() || periods == 0) {
      return 0;
    }
    return settings.marginShare()
        * account.amountPerPeriod()
        * settings.discount().factor(account.yearsToRenewal())
        * residual(model, retention, account.history().renewals(), periods);
  }

  /** How many renewals lie within the horizon if the next is due in some years. */
  static int periods(LifetimeValueModel.Contractual model, double yearsToRenewal) {
    double left = model.settings().horizonYears() - yearsToRenewal;
    // A renewal on the last day counts; rounding of the division must not lose it.
    return left < 0 ? 0 : 1 + (int) Math.floor(left / model.periodYears() + 1e-9);
  }

  /** Discounted periods that will be paid for, of so many renewals to come. */
  static double residual(
      LifetimeValueModel.Contractual model,
      ShiftedBetaGeometric retention,
      int renewals,
      int periods) {
    return retention.discountedResidualLifetime(
        renewals, model.settings().discount().perPeriod(model.periodYears()), periods);
  }

  static String words(LifetimeSettings settings, String what) {
    return String.format(
        Locale.ROOT,
        "%s years of %s, discounted at %s %% a year,",
        plain(settings.horizonYears()),
        what,
        plain(100 * settings.discount().annualRate()));
  }

  static String plain(double number) {
    return new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static LifetimeValue projected(
      double realised, double value, Uncertainty.Reach reach, double level, long observations) {
    return new LifetimeValue.Projected(
        realised,
        new IntervalEstimate.Measured(
            value, Scale.LOGARITHMIC.around(value, reach, level), observations));
  }
}

package touchstone.value.indicator;

import touchstone.value.fact.AsOf;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Surveys;
import touchstone.value.fact.Unknown;

/** How content a customer says it is. */
final class Satisfaction extends Indicator {

  static final String KEY = "satisfaction";

  Satisfaction() {
    super(
        new IndicatorDescription(
            KEY,
            "Satisfaction",
            Side.TO_CUSTOMER,
            Unit.SHARE,
            BetterWhen.HIGHER,
            new MinimumSample(1, "mark"),
            "The mean of all marks, each brought to 0 worst to 1 best on its own scale.",
            "Marks of support cases (CSAT); surveys (CSAT, NPS and others)"));
  }

  @Override
  Measurement on(FactView view) {
    AsOf asOf = view.asOf();
    SupportCases cases = view.facts().supportCases();
    Surveys surveys = view.facts().surveys();
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      for (int account = from; account < to; account++) {
        if (!timeline.isCustomer(account)) {
          continue;
        }
        double sum = 0;
        int marks = 0;
        for (int row = cases.from(account); row < cases.to(account); row++) {
          double mark = cases.satisfaction(row);
          if (!Double.isNaN(mark) && marked(cases, row, asOf)) {
            sum += mark;
            marks++;
          }
        }
        for (int row = surveys.from(account); row < surveys.to(account); row++) {
          double mark = surveys.score(row);
          if (!Double.isNaN(mark) && asOf.sawDay(surveys.day(row))) {
            sum += mark;
            marks++;
          }
        }
        if (marks > 0) {
          column.put(account, sum / marks, marks);
        }
      }
    };
  }

  /** A case is marked when it is closed; one never closed, when it was opened. */
  private static boolean marked(SupportCases cases, int row, AsOf asOf) {
    return cases.closed(row) == Unknown.MOMENT
        ? asOf.sawMoment(cases.opened(row))
        : asOf.sawMoment(cases.closed(row));
  }
}

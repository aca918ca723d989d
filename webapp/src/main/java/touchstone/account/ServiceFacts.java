package touchstone.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Field;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.Signal;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;
import touchstone.store.MirrorRecord;
import touchstone.store.RepeatedTexts;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Activities;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.Direction;
import touchstone.value.fact.NameDictionary;
import touchstone.value.fact.Scale;
import touchstone.value.fact.SupportCases;

/** Facts of life together: support, contacts, and what the customer says and gains. */
final class ServiceFacts {

  /** About five years of one person's work. */
  private static final double MOST_HOURS = 10_000;

  private static final List<Through> CASE = Through.all(List.of(SupportCase.CONTACT_ID));

  private static final List<Through> ACTIVITY =
      Through.all(List.of(Activity.CONTACT_ID, Activity.LEAD_ID, Activity.DEAL_ID));

  private static final List<Through> SURVEY = Through.all(List.of(Survey.CONTACT_ID));

  private final FactReading reading;
  private final AccountFacts.Builder facts;
  private final Scale caseScale;
  private final RepeatedTexts<Integer> priorities;
  private final RepeatedTexts<Integer> measures;
  private final RepeatedTexts<Integer> signalKinds;
  private final RepeatedTexts<ActivityKind> activityKinds =
      new RepeatedTexts<>(ActivityKind::fromText);
  private final RepeatedTexts<Direction> directions = new RepeatedTexts<>(ServiceFacts::direction);
  private final RepeatedTexts<Boolean> netPromoter =
      new RepeatedTexts<>(kind -> Optional.of(kind.equalsIgnoreCase("NPS")));

  /**
   * @param caseScale the scale of the marks on cases
   */
  ServiceFacts(FactReading reading, Scale caseScale) {
    this.reading = reading;
    this.facts = reading.facts();
    this.caseScale = caseScale;
    this.priorities = codes(facts.priorities());
    this.measures = codes(facts.measures());
    this.signalKinds = codes(facts.signalKinds());
  }

  private static RepeatedTexts<Integer> codes(NameDictionary.Builder names) {
    return new RepeatedTexts<>(name -> Optional.of(names.code(name)));
  }

  void supportCase(MirrorRecord request) {
    OptionalInt account = reading.accountOf(request, SupportCase.ACCOUNT_ID, CASE);
    if (account.isEmpty()) {
      return;
    }
    SupportCases.Builder row = facts.supportCases().add(account.getAsInt());
    row.opened(reading.second(request, SupportCase.CREATED_AT));
    row.closed(reading.second(request, SupportCase.CLOSED_AT));
    request.meaning(SupportCase.PRIORITY, priorities).ifPresent(row::priority);
    effort(request, row);
    if (request.has(SupportCase.SATISFACTION)) {
      share(request, SupportCase.SATISFACTION, caseScale).ifPresent(row::satisfaction);
    }
    reading.noteFuture(request, SupportCase.CREATED_AT);
  }

  private void effort(MirrorRecord request, SupportCases.Builder row) {
    double hours = request.number(SupportCase.EFFORT_HOURS);
    if (hours >= 0 && hours <= MOST_HOURS) {
      row.effortHours(hours);
    } else if (hours < 0) {
      reading
          .noted()
          .unknownValue(
              request, SupportCase.EFFORT_HOURS, "negative-effort", "Hours cannot be negative.");
    } else if (hours > MOST_HOURS) {
      reading
          .noted()
          .unknownValue(
              request,
              SupportCase.EFFORT_HOURS,
              "absurd-effort",
              request.get(SupportCase.EFFORT_HOURS).orElseThrow().toPlainString()
                  + " hours on one case, more than 10,000, cannot be true: they count as unknown.");
    }
  }

  private OptionalDouble share(MirrorRecord record, Field<BigDecimal> mark, Scale scale) {
    try {
      return OptionalDouble.of(scale.share(record.number(mark)));
    } catch (IllegalArgumentException e) {
      reading.noted().unknownValue(record, mark, "mark-off-scale", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  void activity(MirrorRecord activity) {
    OptionalInt account = reading.accountOf(activity, Activity.ACCOUNT_ID, ACTIVITY);
    if (account.isEmpty()) {
      return;
    }
    Activities.Builder row = facts.activities().add(account.getAsInt());
    row.at(reading.second(activity, Activity.AT));
    activity.meaning(Activity.KIND, activityKinds).ifPresent(row::kind);
    activity.meaning(Activity.DIRECTION, directions).ifPresent(row::direction);
    if (activity.has(Activity.DONE)) {
      row.done(activity.is(Activity.DONE));
    }
    if (activity.is(Activity.DONE)) {
      // A meeting to come is a plan; one that took place cannot lie ahead.
      reading.noteFuture(activity, Activity.AT);
    }
  }

  private static Optional<Direction> direction(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "inbound" -> Optional.of(Direction.INBOUND);
      case "outbound" -> Optional.of(Direction.OUTBOUND);
      default -> Optional.empty();
    };
  }

  void survey(MirrorRecord survey) {
    OptionalInt account = reading.accountOf(survey, Survey.ACCOUNT_ID, SURVEY);
    if (account.isEmpty() || !survey.has(Survey.SCORE)) {
      return;
    }
    OptionalDouble share = surveyShare(survey);
    if (share.isEmpty()) {
      return;
    }
    facts
        .surveys()
        .add(account.getAsInt(), share.getAsDouble())
        .day(reading.dayOf(survey, Survey.ANSWERED_AT));
    reading.noteFuture(survey, Survey.ANSWERED_AT);
  }

  private OptionalDouble surveyShare(MirrorRecord survey) {
    double usual = survey.meaning(Survey.KIND, netPromoter).orElse(false) ? 10 : 100;
    double worst = known(survey, Survey.SCALE_MINIMUM, 0);
    double best = known(survey, Survey.SCALE_MAXIMUM, usual);
    try {
      return share(survey, Survey.SCORE, new Scale(worst, best));
    } catch (IllegalArgumentException e) {
      reading.noted().unknownValue(survey, Survey.SCALE_MAXIMUM, "empty-scale", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  private static double known(MirrorRecord record, Field<BigDecimal> field, double otherwise) {
    return record.has(field) ? record.number(field) : otherwise;
  }

  void outcome(MirrorRecord outcome) {
    OptionalInt account = reading.accountOf(outcome, Outcome.ACCOUNT_ID, List.of());
    if (account.isEmpty() || !outcome.has(Outcome.MEASURE) || !outcome.has(Outcome.AMOUNT)) {
      return;
    }
    int measure = outcome.meaning(Outcome.MEASURE, measures).orElseThrow();
    facts
        .outcomes()
        .add(account.getAsInt(), measure, outcome.number(Outcome.AMOUNT))
        .day(reading.dayOf(outcome, Outcome.MEASURED_AT));
    reading.noteFuture(outcome, Outcome.MEASURED_AT);
  }

  void signal(MirrorRecord signal) {
    OptionalInt account = reading.accountOf(signal, Signal.ACCOUNT_ID, List.of());
    if (account.isEmpty() || !signal.has(Signal.KIND)) {
      return;
    }
    int kind = signal.meaning(Signal.KIND, signalKinds).orElseThrow();
    facts.signals().add(account.getAsInt(), kind).day(reading.dayOf(signal, Signal.SEEN_AT));
    reading.noteFuture(signal, Signal.SEEN_AT);
  }
}

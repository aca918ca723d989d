package touchstone.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.Signal;
import touchstone.connector.model.SupportCase;
import touchstone.connector.model.Survey;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Activities;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Outcomes;
import touchstone.value.fact.Scale;
import touchstone.value.fact.Signals;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Surveys;

/** Facts of life together: support, contacts, and what the customer says and gains. */
final class ServiceFacts {

  /** About five years of one person's work. */
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

  private final FactReading reading;
  private final AccountFacts.Builder facts;
  private final Scale caseScale;

  /**
   * @param caseScale the scale of the marks on cases
   */
  ServiceFacts(FactReading reading, Scale caseScale) {
    this.reading = reading;
    this.facts = reading.facts();
    this.caseScale = caseScale;
  }

  void supportCase(CrmRecord request) {
    OptionalInt account =
        reading.accountOf(
            request,
            SupportCase.ACCOUNT_ID,
            () -> reading.byContact(request, SupportCase.CONTACT_ID));
    if (account.isEmpty()) {
      return;
    }
    SupportCases.Builder row = facts.supportCases().add(account.getAsInt());
    Optional<Instant> opened = reading.moment(request, SupportCase.CREATED_AT);
    Optional<Instant> closed = reading.moment(request, SupportCase.CLOSED_AT);
    opened.ifPresent(at -> row.opened(at.getEpochSecond()));
    closed.ifPresent(at -> row.closed(at.getEpochSecond()));
    request
        .get(SupportCase.PRIORITY)
        .ifPresent(priority -> row.priority(facts.priorities().code(priority)));
    request.get(SupportCase.EFFORT_HOURS).ifPresent(hours -> effort(request, hours, row));
    request
        .get(SupportCase.SATISFACTION)
        .ifPresent(
            mark ->
                share(request, SupportCase.SATISFACTION, mark, caseScale)
                    .ifPresent(row::satisfaction));
    reading.noteFuture(request, SupportCase.CREATED_AT);
  }

  private void effort(CrmRecord request, BigDecimal hours, SupportCases.Builder row) {
    if (hours.signum() < 0) {
      reading
          .noted()
          .unknownValue(
              request, SupportCase.EFFORT_HOURS, "negative-effort", "Hours cannot be negative.");
    } else if (hours.compareTo(MOST_HOURS) > 0) {
      reading
          .noted()
          .unknownValue(
              request,
              SupportCase.EFFORT_HOURS,
              "absurd-effort",
              hours.toPlainString()
                  + " hours on one case, more than 10,000, cannot be true: they count as unknown.");
    } else {
      row.effortHours(hours.doubleValue());
    }
  }

  private OptionalDouble share(CrmRecord record, Field<?> field, BigDecimal mark, Scale scale) {
    try {
      return OptionalDouble.of(scale.share(mark.doubleValue()));
    } catch (IllegalArgumentException e) {
      reading.noted().unknownValue(record, field, "mark-off-scale", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  void activity(CrmRecord activity) {
    OptionalInt account =
        reading.accountOf(
            activity,
            Activity.ACCOUNT_ID,
            () -> reading.byContact(activity, Activity.CONTACT_ID),
            () -> reading.byLead(activity, Activity.LEAD_ID),
            () -> reading.byDeal(activity, Activity.DEAL_ID));
    if (account.isEmpty()) {
      return;
    }
    Activities.Builder row = facts.activities().add(account.getAsInt());
    reading.moment(activity, Activity.AT).ifPresent(at -> row.at(at.getEpochSecond()));
    activity.get(Activity.KIND).flatMap(ActivityKind::fromText).ifPresent(row::kind);
    activity.get(Activity.DIRECTION).flatMap(ServiceFacts::direction).ifPresent(row::direction);
    activity.get(Activity.DONE).ifPresent(row::done);
    if (activity.get(Activity.DONE).orElse(false)) {
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

  void survey(CrmRecord survey) {
    OptionalInt account =
        reading.accountOf(
            survey, Survey.ACCOUNT_ID, () -> reading.byContact(survey, Survey.CONTACT_ID));
    Optional<BigDecimal> mark = survey.get(Survey.SCORE);
    if (account.isEmpty() || mark.isEmpty()) {
      return;
    }
    OptionalDouble share = surveyShare(survey, mark.get());
    if (share.isEmpty()) {
      return;
    }
    Surveys.Builder row = facts.surveys().add(account.getAsInt(), share.getAsDouble());
    reading.dayOf(survey, Survey.ANSWERED_AT).ifPresent(row::day);
    reading.noteFuture(survey, Survey.ANSWERED_AT);
  }

  private OptionalDouble surveyShare(CrmRecord survey, BigDecimal mark) {
    boolean nps = survey.get(Survey.KIND).filter(kind -> kind.equalsIgnoreCase("NPS")).isPresent();
    double worst = survey.get(Survey.SCALE_MINIMUM).map(BigDecimal::doubleValue).orElse(0.0);
    double best =
        survey.get(Survey.SCALE_MAXIMUM).map(BigDecimal::doubleValue).orElse(nps ? 10.0 : 100.0);
    try {
      return share(survey, Survey.SCORE, mark, new Scale(worst, best));
    } catch (IllegalArgumentException e) {
      reading.noted().unknownValue(survey, Survey.SCALE_MAXIMUM, "empty-scale", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  void outcome(CrmRecord outcome) {
    OptionalInt account = reading.accountOf(outcome, Outcome.ACCOUNT_ID);
    Optional<String> measure = outcome.get(Outcome.MEASURE);
    Optional<BigDecimal> amount = outcome.get(Outcome.AMOUNT);
    if (account.isEmpty() || measure.isEmpty() || amount.isEmpty()) {
      return;
    }
    Outcomes.Builder row =
        facts
            .outcomes()
            .add(
                account.getAsInt(),
                facts.measures().code(measure.get()),
                amount.get().doubleValue());
    reading.dayOf(outcome, Outcome.MEASURED_AT).ifPresent(row::day);
    reading.noteFuture(outcome, Outcome.MEASURED_AT);
  }

  void signal(CrmRecord signal) {
    OptionalInt account = reading.accountOf(signal, Signal.ACCOUNT_ID);
    Optional<String> kind = signal.get(Signal.KIND);
    if (account.isEmpty() || kind.isEmpty()) {
      return;
    }
    Signals.Builder row =
        facts.signals().add(account.getAsInt(), facts.signalKinds().code(kind.get()));
    reading.dayOf(signal, Signal.SEEN_AT).ifPresent(row::day);
    reading.noteFuture(signal, Signal.SEEN_AT);
  }
}

package touchstone.value.indicator;

/** An indicator an administrator defined. What is unknown in a formula makes it unknown. */
final class FormulaIndicator extends Indicator {

  private final FormulaDefinition definition;
  private final double minorUnitsPerUnit;

  /**
   * @param minorUnitsPerUnit 100 where a unit of the corporate currency has a hundred cents
   */
  FormulaIndicator(FormulaDefinition definition, double minorUnitsPerUnit) {
    super(definition.description());
    this.definition = definition;
    this.minorUnitsPerUnit = minorUnitsPerUnit;
  }

  @Override
  Measurement on(FactView view) {
    FormulaTerm term =
        new FormulaTerms(view, definition.formula().term(), minorUnitsPerUnit).compiled();
    double scale =
        switch (definition.unit()) {
          case MONEY_MINOR_UNITS, MONEY_MINOR_UNITS_PER_YEAR -> minorUnitsPerUnit;
          case DAYS, SHARE, PER_30_DAYS, PER_YEAR, HOURS_PER_WEEK, CHANGE_PER_YEAR, NUMBER -> 1;
        };
    CustomerTimeline timeline = view.timeline();
    return (from, to, column) -> {
      FormulaTerm.Sight sight = new FormulaTerm.Sight();
      for (int account = from; account < to; account++) {
        if (!timeline.isCustomer(account)) {
          continue;
        }
        sight.reset();
        double value = scale * term.of(account, sight);
        if (Double.isFinite(value)) {
          column.put(account, value, sight.facts());
        } else {
          column.putUnknown(account, sight.undefined() ? sight.facts() : 0);
          if (sight.undefined() || Double.isInfinite(value)) {
            column.addUndefined(account);
          }
        }
      }
    };
  }
}

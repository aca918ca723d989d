package touchstone.value.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.stats.RankShift;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountPatch;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.RandomFacts;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** What changed over several valuations together. */
class ValuationChangeTest {

  private static final AsOf TODAY =
      AsOf.today(LocalDate.ofEpochDay(RandomFacts.LAST_DAY + 30), ZoneOffset.UTC);

  private static final ValuationRules RULES =
      new ValuationRules(
          ValueSettings.defaults(),
          IndicatorWeights.defaults(),
          ChannelMap.defaults(),
          TouchModel.FIRST_TOUCH,
          100);

  /** Whoever did not change has the value of the first time, and its rank moved. */
  private static int assertFollows(ValuationChange change, ValueTable first, ValueTable now) {
    AccountPatch patch = change.patch();
    assertThat(patch.accounts()).isEqualTo(now.accounts());
    int moved = 0;
    for (int indicator = 0; indicator < change.measured(); indicator++) {
      RankShift shift = change.shift(indicator, now);
      double[] valuesThen = first.indicators().columns().get(indicator).values();
      double[] values = now.indicators().columns().get(indicator).values();
      int[] doubledThen = first.ranks(indicator).doubled();
      int[] doubled = now.ranks(indicator).doubled();
      for (int account = 0; account < patch.accounts(); account++) {
        if (patch.slots()[account] < 0) {
          int was = patch.before()[account];
          assertThat(values[account]).isEqualTo(Double.valueOf(valuesThen[was]));
          int follows = doubledThen[was] == 0 ? 0 : doubledThen[was] + shift.of(valuesThen[was]);
          assertThat(doubled[account]).isEqualTo(follows);
          moved += follows == doubledThen[was] ? 0 : 1;
        }
      }
    }
    return moved;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ranks_of_the_others_follow_from_those_of_the_first(long seed) {
    ChangingCompany company = new ChangingCompany(seed, 200);
    company.put(1, ChangingCompany.Rarity.NEW_MEASURE);
    company.put(2, ChangingCompany.Rarity.NEW_MEASURE);
    company.changes(company.facts());
    ValuationEdition first =
        ValuationEdition.of(Valuation.of(company.facts(), TODAY, RULES, Workers.caller()));
    ValuationEdition edition = first;
    ValuationChange all = ValuationChange.none(first.valuation());
    assertThat(assertFollows(all, first.valuation().values(), first.valuation().values())).isZero();
    int moved = 0;
    for (int step = 0; step < 8; step++) {
      company.changeSome(step == 3 ? 0 : 1 + step);
      Optional<ValuationEdition> next =
          edition.after(company.changes(company.facts()), Workers.caller());
      if (next.isEmpty()) {
        break;
      }
      ValuationChange change = next.get().since(edition.token()).orElseThrow();

      all = all.then(change);

      moved += assertFollows(all, first.valuation().values(), next.get().valuation().values());
      assertThat(next.get().since(new Object())).as("of another edition").isEmpty();
      assertThat(next.get().kept().since(edition.token())).as("not any more").isEmpty();
      edition = next.get();
    }
    assertThat(moved).as("ranks that moved").isPositive();
  }
}

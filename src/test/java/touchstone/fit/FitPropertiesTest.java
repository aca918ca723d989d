package touchstone.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.Cards;
import touchstone.icp.Condition;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Points;
import touchstone.icp.PointsOrigin;
import touchstone.icp.ScoreScale;
import touchstone.icp.Scorecard;
import touchstone.icp.WeightedCriterion;
import touchstone.work.Workers;

/** What must hold of every fit, whatever the scorecard and the accounts. */
class FitPropertiesTest {

  private static final int ATTRIBUTES = 9;
  private static final int ACCOUNTS = 130;
  private static final String[] NAMES = {"red", "green", "blue", "grey"};

  private static DefinitionAttribute attribute(int i) {
    return new DefinitionAttribute(
        "a" + i, "A" + i, AttributeFamily.FIRMOGRAPHIC, AttributeKind.values()[i % 3]);
  }

  private static Scorecard card(Random random) {
    List<WeightedCriterion> criteria = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES; i++) {
      for (int j = 0; j <= random.nextInt(3); j++) {
        criteria.add(
            new WeightedCriterion(
                attribute(i),
                condition(random, i, j),
                random.nextGaussian() + 0.01,
                new PointsOrigin.SetByPerson()));
      }
    }
    return ScoreScale.toScorecard(criteria, List.of());
  }

  private static Condition condition(Random random, int i, int j) {
    return switch (attribute(i).kind()) {
      case CATEGORY -> Condition.oneOf(NAMES[j], NAMES[j + random.nextInt(4 - j)]);
      case CATEGORIES -> Condition.containsAny(NAMES[j], NAMES[j + random.nextInt(4 - j)]);
      case NUMBER -> Condition.between(j, j + 1 + random.nextInt(3));
    };
  }

  private static String value(Random random, int i) {
    return switch (attribute(i).kind()) {
      case CATEGORY -> NAMES[random.nextInt(4)];
      case CATEGORIES -> NAMES[random.nextInt(4)] + ";" + NAMES[random.nextInt(4)];
      case NUMBER -> String.valueOf(random.nextInt(8) - 1);
    };
  }

  /** Values by attribute and account; blank is unknown. */
  private static String[][] values(Random random, double unknownShare) {
    String[][] values = new String[ATTRIBUTES][ACCOUNTS];
    for (int i = 0; i < ATTRIBUTES; i++) {
      for (int account = 0; account < ACCOUNTS; account++) {
        values[i][account] = random.nextDouble() < unknownShare ? "" : value(random, i);
      }
    }
    return values;
  }

  private static AttributeTable table(String[][] values) {
    List<AttributeColumn> columns = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES; i++) {
      AttributeColumnBuilder builder = new AttributeColumnBuilder(attribute(i), ACCOUNTS);
      for (int account = 0; account < ACCOUNTS; account++) {
        builder.set(account, values[i][account]);
      }
      columns.add(builder.build());
    }
    return new AttributeTable(ACCOUNTS, columns);
  }

  private static FitTable score(Scorecard card, String[][] values) {
    return FitScorer.score(Cards.version(card), table(values), Workers.caller());
  }

  @Property(tries = 200)
  void the_base_and_the_reasons_add_up_to_the_score_exactly(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    FitTable fits = score(card(random), values(random, 0.3));

    for (int account = 0; account < ACCOUNTS; account++) {
      AccountFit fit = fits.fit(account);
      Points sum = fit.base();
      for (Reason reason : fit.reasons()) {
        sum = sum.plus(reason.points());
      }
      assertThat(sum).isEqualTo(fit.score());
      assertThat(fit.score()).isBetween(Points.ZERO, Points.HUNDRED);
    }
  }

  @Property(tries = 200)
  void every_completion_of_the_unknown_scores_within_the_range(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Scorecard card = card(random);
    String[][] some = values(random, 0.4);
    String[][] all = values(random, 0);
    for (int i = 0; i < ATTRIBUTES; i++) {
      for (int account = 0; account < ACCOUNTS; account++) {
        if (!some[i][account].isEmpty()) {
          all[i][account] = some[i][account];
        }
      }
    }

    FitTable partly = score(card, some);
    FitTable completely = score(card, all);

    for (int account = 0; account < ACCOUNTS; account++) {
      assertThat(completely.score(account))
          .isBetween(partly.lowest(account), partly.highest(account));
      assertThat(partly.score(account)).isBetween(partly.lowest(account), partly.highest(account));
      assertThat(completely.coverage(account)).isEqualTo(1);
      assertThat(completely.lowest(account)).isEqualTo(completely.score(account));
      assertThat(completely.highest(account)).isEqualTo(completely.score(account));
    }
  }

  @Property(tries = 200)
  void forgetting_a_value_takes_its_points_and_nothing_else(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll @IntRange(max = ATTRIBUTES - 1) int forgotten) {
    Random random = new Random(seed);
    Scorecard card = card(random);
    String[][] values = values(random, 0.2);
    FitTable before = score(card, values);
    values[forgotten] = new String[ACCOUNTS];
    Arrays.fill(values[forgotten], "");
    FitTable after = score(card, values);

    for (int account = 0; account < ACCOUNTS; account++) {
      Points expected = after.profile().scorecard().base();
      for (Reason reason : before.fit(account).reasons()) {
        if (!reason.criterion().attribute().equals(attribute(forgotten))) {
          expected = expected.plus(reason.points());
        }
      }
      assertThat(after.score(account)).isEqualTo(expected);
      assertThat(after.lowest(account)).isLessThanOrEqualTo(before.lowest(account));
      assertThat(after.highest(account)).isGreaterThanOrEqualTo(before.highest(account));
      assertThat(after.coverage(account)).isLessThanOrEqualTo(before.coverage(account));
    }
  }
}

package touchstone.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.NumberColumn;
import touchstone.icp.Tier;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.DataSufficiency;
import touchstone.report.IcpComparison;
import touchstone.report.ReportInput;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorColumn;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.RandomFacts;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** Whatever comes later, what was known on a day stays what it was, bit by bit. */
class LookingBackTest {

  private static final ValueSettings SETTINGS =
      ValueSettings.defaults().withCostPerSupportHour(50_00);

  private static PointInTime on(World world, int day) {
    return PointInTime.of(
        world.facts(), world.attributes(), world.history(), LocalDate.ofEpochDay(day));
  }

  private static ValueTable values(PointInTime then) {
    return then.values(SETTINGS, IndicatorWeights.defaults(), Workers.caller());
  }

  private static ChannelColumn channels(PointInTime then) {
    return then.channels(ChannelMap.defaults(), Workers.caller());
  }

  private static ReportInput report(PointInTime then) {
    return new ReportInput(
        then.facts(),
        then.asOf(),
        channels(then),
        account -> account % 3 == 0 ? Tier.A : Tier.NOT_ICP,
        values(then));
  }

  private static void requireSame(IndicatorTable one, IndicatorTable other) {
    assertThat(other.columns().stream().map(IndicatorColumn::description))
        .containsExactlyElementsOf(
            one.columns().stream().map(IndicatorColumn::description).toList());
    assertThat(other.revenueBasis()).isEqualTo(one.revenueBasis());
    for (int i = 0; i < one.columns().size(); i++) {
      IndicatorColumn expected = one.columns().get(i);
      IndicatorColumn column = other.columns().get(i);
      assertThat(bits(column.values()))
          .as(expected.description().key())
          .isEqualTo(bits(expected.values()));
      for (int account = 0; account < World.ACCOUNTS; account++) {
        assertThat(column.observations(account)).isEqualTo(expected.observations(account));
        assertThat(other.timeline().wonDeals(account)).isEqualTo(one.timeline().wonDeals(account));
      }
    }
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Property(tries = 60)
  void nothing_later_changes_an_indicator_or_a_value(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 10_000) int later,
      @ForAll @IntRange(min = 120, max = 1_900) int daysIn) {
    int day = RandomFacts.FIRST_DAY + daysIn;
    ValueTable before = values(on(World.of(seed, day, 0), day));
    ValueTable after = values(on(World.of(seed, day, later), day));

    requireSame(before.indicators(), after.indicators());
    assertThat(after.sidedness()).isEqualTo(before.sidedness());
    assertThat(bits(after.comparable())).isEqualTo(bits(before.comparable()));
    for (int account = 0; account < World.ACCOUNTS; account++) {
      assertThat(after.breakdown(account)).isEqualTo(before.breakdown(account));
    }
  }

  @Property(tries = 60)
  void nothing_later_changes_a_channel_or_a_report(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 10_000) int later,
      @ForAll @IntRange(min = 120, max = 1_900) int daysIn) {
    int day = RandomFacts.FIRST_DAY + daysIn;
    ReportInput before = report(on(World.of(seed, day, 0), day));
    ReportInput after = report(on(World.of(seed, day, later), day));

    assertThat(names(after.channels())).isEqualTo(names(before.channels()));
    for (TouchModel model : TouchModel.values()) {
      assertThat(names(attributed(after, model))).isEqualTo(names(attributed(before, model)));
    }
    assertThat(ChannelByIcpReport.of(after, false)).isEqualTo(ChannelByIcpReport.of(before, false));
    assertThat(ChannelByIcpReport.of(after, true)).isEqualTo(ChannelByIcpReport.of(before, true));
    assertThat(IcpComparison.of(after)).isEqualTo(IcpComparison.of(before));
    assertThat(DataSufficiency.of(after)).isEqualTo(DataSufficiency.of(before));
  }

  private static ChannelColumn attributed(ReportInput input, TouchModel model) {
    return Attribution.of(
            input.facts(), input.asOf(), ChannelMap.defaults(), model, Workers.caller())
        .column();
  }

  private static java.util.List<Optional<Channel>> names(ChannelColumn channels) {
    return IntStream.range(0, channels.accounts()).mapToObj(channels::channel).toList();
  }

  @Property(tries = 60)
  void nothing_later_changes_an_attribute(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 1, max = 10_000) int later,
      @ForAll @IntRange(min = 120, max = 1_900) int daysIn) {
    int day = RandomFacts.FIRST_DAY + daysIn;
    PointInTime before = on(World.of(seed, day, 0), day);
    PointInTime after = on(World.of(seed, day, later), day);

    for (String key : new String[] {"industry", "employees"}) {
      AttributeColumn expected = before.attributes().find(key).orElseThrow();
      AttributeColumn column = after.attributes().find(key).orElseThrow();
      if (expected instanceof CategoryColumn names) {
        assertThat(((CategoryColumn) column).names()).isEqualTo(names.names());
        assertThat(((CategoryColumn) column).codes()).isEqualTo(names.codes());
      } else {
        assertThat(bits(((NumberColumn) column).values()))
            .isEqualTo(bits(((NumberColumn) expected).values()));
      }
    }
  }

  @Property(tries = 30)
  void with_nothing_later_looking_back_is_looking_at_what_is_there(
      @ForAll @IntRange(min = 1, max = 10_000) int seed) {
    AccountFacts.Builder facts = AccountFacts.builder(World.ACCOUNTS);
    for (int account = 0; account < World.ACCOUNTS; account++) {
      RandomFacts.add(
          facts, account, seed * 1_000L + account, RandomFacts.FIRST_DAY, RandomFacts.LAST_DAY, 1);
    }
    AccountFacts all = facts.build();
    LocalDate day = LocalDate.ofEpochDay(RandomFacts.LAST_DAY);
    AsOf asOf = AsOf.past(day, World.ZONE);
    PointInTime then =
        PointInTime.of(
            all,
            new touchstone.icp.AttributeTable(World.ACCOUNTS, java.util.List.of()),
            FactHistory.none(World.ACCOUNTS, World.ZONE),
            day);

    requireSame(
        IndicatorCatalogue.of(SETTINGS, then.facts()).measure(all, asOf, Workers.caller()),
        then.indicators(SETTINGS, Workers.caller()));
  }

  @Example
  void the_worlds_differ_where_it_matters() {
    int day = RandomFacts.FIRST_DAY + 900;
    World quiet = World.of(5, day, 0);
    World busy = World.of(5, day, 8);
    int muchLater = RandomFacts.LAST_DAY + 1;

    assertThat(values(on(busy, muchLater)).comparable())
        .isNotEqualTo(values(on(quiet, muchLater)).comparable());
    assertThat(names(channels(on(busy, muchLater))))
        .isNotEqualTo(names(channels(on(quiet, muchLater))));
    assertThat(((CategoryColumn) busy.attributes().columns().get(0)).codes())
        .isNotEqualTo(((CategoryColumn) quiet.attributes().columns().get(0)).codes());
    assertThat(
            IntStream.range(0, World.ACCOUNTS)
                .filter(a -> values(on(quiet, day)).indicators().timeline().isCustomer(a))
                .count())
        .isGreaterThan(10);
  }
}

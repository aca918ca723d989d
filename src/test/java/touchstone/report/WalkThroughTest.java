package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.fit.AccountFit;
import touchstone.fit.FitScorer;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.Condition;
import touchstone.icp.Criterion;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Points;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.Scorecard;
import touchstone.icp.Tier;
import touchstone.icp.TierCuts;
import touchstone.value.IndicatorWeights;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.indicator.ValueSettings;
import touchstone.work.Workers;

/** From facts to reports, as an application calls the core. */
class WalkThroughTest {

  @Test
  void from_facts_to_reports() {
    // 1. Facts, in any order; accounts are ordinals.
    AccountFacts.Builder builder = AccountFacts.builder(2);
    int webinar = builder.sources().code("Webinar");
    builder
        .deals()
        .add(0, DealStatus.WON)
        .amount(40_000_00)
        .source(webinar)
        .created(day(2024, 1, 10))
        .closed(day(2024, 2, 1));
    builder.deals().add(1, DealStatus.LOST).created(day(2024, 3, 1)).closed(day(2024, 5, 1));
    AccountFacts facts = builder.build();

    // 2. Value.
    AsOf asOf = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);
    Workers workers = Workers.caller();
    IndicatorTable indicators =
        IndicatorCatalogue.of(ValueSettings.defaults(), facts).measure(facts, asOf, workers);
    ValueTable value = ValueTable.compute(indicators, IndicatorWeights.defaults(), workers);
    ChannelColumn channels = FirstTouch.channels(facts, asOf, ChannelMap.defaults(), workers);

    // 3. Fit.
    DefinitionAttribute industry =
        new DefinitionAttribute(
            "industry", "Industry", AttributeFamily.FIRMOGRAPHIC, AttributeKind.CATEGORY);
    AttributeColumnBuilder column = new AttributeColumnBuilder(industry, 2);
    column.set(0, "Logistics");
    Scorecard scorecard =
        Scorecard.of(
            Points.of(10), new Criterion(industry, Condition.oneOf("logistics"), Points.of(90)));
    ProfileVersion version =
        ProfileVersion.draft(
            "Logistics",
            1,
            scorecard,
            TierCuts.defaults(),
            Provenance.byPerson("ann", Instant.parse("2025-06-30T09:00:00Z"), "0.1.0"));
    AttributeTable attributes = new AttributeTable(2, List.of(column.build()));
    ProfileFits fits = new ProfileFits(List.of(FitScorer.score(version, attributes, workers)));

    // 4. Reports.
    ReportInput input = new ReportInput(facts, asOf, channels, fits::tier, value);
    ChannelByIcpReport report = ChannelByIcpReport.of(input, false);

    AccountFit fit = fits.fit(0).best();
    assertThat(fit.score()).isEqualTo(Points.HUNDRED);
    assertThat(fit.tier()).isEqualTo(Tier.A);
    assertThat(fits.tier(1)).isEqualTo(Tier.INSUFFICIENT_DATA);
    assertThat(report.rows()).hasSize(2);
    assertThat(report.rows().get(0).byGroup().get(IcpGroup.ICP).dealsWon()).isEqualTo(1);
    assertThat(report.total().total().winRate()).isInstanceOf(WinRate.Measured.class);
    assertThat(DataSufficiency.of(input).cannotSay())
        .contains("There is one customer: it cannot be compared with others.");
  }

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }
}

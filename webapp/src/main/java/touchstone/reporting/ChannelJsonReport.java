package touchstone.reporting;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import touchstone.json.ChannelJson;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.ChannelCell;
import touchstone.report.ChannelRow;
import touchstone.report.FiscalPeriod;
import touchstone.report.IcpGroup;
import touchstone.report.LeadFunnel;
import touchstone.report.ReportInput;
import touchstone.value.channel.Channel;

/** Channel by ICP as the API shows it: for each channel a line of all accounts and one a group. */
final class ChannelJsonReport {

  private final long connectionId;
  private final List<String> profiles;
  private final ReportInput input;
  private final MoneyUnit money;
  private final ChannelCostJson costs;

  ChannelJsonReport(long connectionId, List<String> profiles, ReportInput input, MoneyUnit money) {
    this.connectionId = connectionId;
    this.profiles = profiles;
    this.input = input;
    this.money = money;
    this.costs = new ChannelCostJson(money);
  }

  JsonObject of(ChannelByIcpReport report) {
    JsonArrayBuilder items = JsonBuilders.array();
    for (ChannelRow row : report.rows()) {
      add(items, JsonBuilders.object(channel(row.channel())).build(), row);
    }
    if (report.rows().size() > 1) {
      add(
          items,
          JsonBuilders.object()
              .add("channel", "all")
              .add("label", "All channels")
              .add("channelClass", "ALL")
              .build(),
          report.total());
    }
    JsonArrayBuilder notes = JsonBuilders.array(report.statements());
    if (profiles.isEmpty()) {
      notes.add("No profile is published, so no account is known to be inside or outside.");
    }
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("connection", connectionId)
            .add("ownEffort", report.ownEffortOnly())
            .add("touchModel", report.model().name());
    report.period().ifPresent(period -> json.add("period", period(period)));
    if (!profiles.isEmpty()) {
      json.add("profile", String.join(", ", profiles));
    }
    return json.add("revenueFrom", input.value().indicators().revenueBasis().name())
        .add("finding", ChannelFinding.of(report, !profiles.isEmpty()))
        .add("notes", notes)
        .add("items", items)
        .build();
  }

  static JsonObject period(FiscalPeriod period) {
    return JsonBuilders.object()
        .add("label", period.label())
        .add("from", period.first().toString())
        .add("to", period.last().toString())
        .build();
  }

  private static JsonObject channel(Optional<Channel> channel) {
    return JsonBuilders.object()
        .add("channel", ChannelJson.key(channel))
        .add("label", ChannelJson.label(channel))
        .add("channelClass", ChannelJson.channelClass(channel).name())
        .build();
  }

  private void add(JsonArrayBuilder items, JsonObject channel, ChannelRow row) {
    JsonObjectBuilder whole = line(channel, "ALL", row.leads(), row.total());
    addFunnel(whole, row.funnel());
    items.add(
        whole
            .add("cost", costs.cost(row.cost()))
            .add("costPerCustomer", costs.perCustomer(row.cost(), row.total().customers()))
            .add("paybackMonths", ChannelCostJson.payback(row.payback())));
    for (IcpGroup group : IcpGroup.values()) {
      ChannelCell cell = row.byGroup().get(group);
      if (cell.accounts() > 0 || cell.customers() > 0) {
        items.add(ofGroup(line(channel, name(group), cell.leads(), cell), cell));
      }
    }
  }

  private static void addFunnel(JsonObjectBuilder line, LeadFunnel funnel) {
    line.add("convertedLeads", funnel.converted())
        .add("leadsWithDeal", funnel.withDeal())
        .add("leadsWon", funnel.won())
        .add("youngLeads", funnel.young())
        .add("leadConversion", KnownJson.of(funnel.conversion()))
        .add("leadToDeal", KnownJson.of(funnel.toDeal()))
        .add("leadToCustomer", KnownJson.of(funnel.toCustomer()));
  }

  /** A lead that became no account is in no group, so that a group has no rate of conversion. */
  private static JsonObjectBuilder ofGroup(JsonObjectBuilder line, ChannelCell cell) {
    JsonObject unknown =
        KnownJson.unknown(0, 1, "A lead that became no account is neither inside nor outside.");
    return line.add("convertedLeads", cell.leads())
        .add("leadConversion", unknown)
        .add("leadToDeal", unknown)
        .add("leadToCustomer", unknown)
        .add("cost", ChannelCostJson.ofGroup())
        .add("costPerCustomer", ChannelCostJson.ofGroup())
        .add("paybackMonths", ChannelCostJson.ofGroup());
  }

  static String name(IcpGroup group) {
    return switch (group) {
      case ICP -> "ICP";
      case NOT_ICP -> "OTHER";
      case INSUFFICIENT_DATA -> "UNKNOWN";
    };
  }

  private JsonObjectBuilder line(JsonObject channel, String group, long leads, ChannelCell cell) {
    JsonObject total =
        cell.customers() > 0
            ? KnownJson.known(
                    money.exact(cell.lifetimeValueTotal()),
                    Math.max(1, Math.round(cell.customers())))
                .build()
            : KnownJson.unknown(0, 1, "0 customers, 1 is needed.");
    return JsonBuilders.object(channel)
        .add("group", group)
        .add("leads", leads)
        .add("accounts", KnownJson.number(cell.accounts()))
        .add("customers", KnownJson.number(cell.customers()))
        .add("won", KnownJson.number(cell.dealsWon()))
        .add("lost", KnownJson.number(cell.dealsLost()))
        .add("open", KnownJson.number(cell.dealsOpen()))
        .add("winRate", KnownJson.of(cell.winRate()))
        .add("cycleDays", KnownJson.of(cell.medianCycleDays(), 1, "customers with a cycle"))
        .add("totalValue", total)
        .add(
            "medianValue",
            KnownJson.of(cell.lifetimeValueMedian(), money.perMinorUnit(), "customers"))
        .add("mutualValue", KnownJson.of(cell.valueMedian(), 1, "customers of known value"));
  }
}

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
import touchstone.report.IcpGroup;
import touchstone.report.ReportInput;
import touchstone.value.channel.Channel;

/** Channel by ICP as the API shows it: for each channel a line of all accounts and one a group. */
final class ChannelJsonReport {

  private final long connectionId;
  private final List<String> profiles;
  private final ReportInput input;
  private final MoneyUnit money;

  ChannelJsonReport(long connectionId, List<String> profiles, ReportInput input, MoneyUnit money) {
    this.connectionId = connectionId;
    this.profiles = profiles;
    this.input = input;
    this.money = money;
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
            .add("ownEffort", report.ownEffortOnly());
    if (!profiles.isEmpty()) {
      json.add("profile", String.join(", ", profiles));
    }
    return json.add("revenueFrom", input.value().indicators().revenueBasis().name())
        .add("finding", ChannelFinding.of(report, !profiles.isEmpty()))
        .add("notes", notes)
        .add("items", items)
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
    items.add(line(channel, "ALL", row.leads(), row.total()));
    for (IcpGroup group : IcpGroup.values()) {
      ChannelCell cell = row.byGroup().get(group);
      if (cell.accounts() > 0) {
        items.add(line(channel, name(group), cell.leads(), cell));
      }
    }
  }

  static String name(IcpGroup group) {
    return switch (group) {
      case ICP -> "ICP";
      case NOT_ICP -> "OTHER";
      case INSUFFICIENT_DATA -> "UNKNOWN";
    };
  }

  private JsonObject line(JsonObject channel, String group, long leads, ChannelCell cell) {
    double unit = money.perMinorUnit();
    JsonObject total =
        cell.customers() > 0
            ? KnownJson.known(cell.lifetimeValueTotal() * unit, cell.customers()).build()
            : KnownJson.unknown(0, 1, "0 customers, 1 is needed.");
    return JsonBuilders.object(channel)
        .add("group", group)
        .add("leads", leads)
        .add("accounts", cell.accounts())
        .add("customers", cell.customers())
        .add("won", cell.dealsWon())
        .add("lost", cell.dealsLost())
        .add("open", cell.dealsOpen())
        .add("winRate", KnownJson.of(cell.winRate()))
        .add("cycleDays", KnownJson.of(cell.medianCycleDays(), 1, "customers with a cycle"))
        .add("totalValue", total)
        .add("medianValue", KnownJson.of(cell.lifetimeValueMedian(), unit, "customers"))
        .add("mutualValue", KnownJson.of(cell.valueMedian(), 1, "customers of known value"))
        .build();
  }
}

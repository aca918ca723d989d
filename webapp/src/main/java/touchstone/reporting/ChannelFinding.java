package touchstone.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.json.ChannelJson;
import touchstone.json.KnownJson;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.ChannelRow;
import touchstone.report.IcpGroup;
import touchstone.stats.Interval;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.WilsonInterval;

/**
 * The finding of channel by ICP in one sentence: which channel brings the largest share of accounts
 * inside the ICP, and whether its 95 % Wilson interval stands clear of the next one's. It never
 * says more than the numbers do.
 */
final class ChannelFinding {

  private static final double LEVEL = 0.95;

  /** Fewer accounts than this are an anecdote. */
  private static final long MINIMUM_ACCOUNTS = 5;

  private record Share(
      String label, double inside, double decided, double value, Interval interval) {}

  private ChannelFinding() {}

  static String of(ChannelByIcpReport report, boolean scored) {
    if (report.total().total().accounts() == 0) {
      return "There is no account to report on.";
    }
    if (!scored) {
      return "No profile is published, so it cannot be said which channel brings the ICP.";
    }
    List<ChannelRow> named =
        report.rows().stream().filter(row -> row.channel().isPresent()).toList();
    if (named.isEmpty()) {
      return "No lead source is recorded, so channels cannot be compared.";
    }
    List<Share> shares =
        named.stream()
            .map(ChannelFinding::share)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Share::value).reversed())
            .toList();
    if (shares.isEmpty()) {
      return "No channel has "
          + MINIMUM_ACCOUNTS
          + " accounts of which it is known whether they are inside the ICP: too few to compare.";
    }
    Share best = shares.get(0);
    String lead =
        best.label()
            + " brings the ICP most often: "
            + count(best.inside())
            + " of "
            + count(best.decided())
            + " accounts ("
            + percent(best.value())
            + ")";
    if (shares.size() == 1) {
      return best.label()
          + " is the only channel with enough accounts to say: "
          + count(best.inside())
          + " of "
          + count(best.decided())
          + " are inside the ICP.";
    }
    if (best.inside() == 0) {
      return "No channel has brought an account inside the ICP.";
    }
    Share next = shares.get(1);
    String against =
        " against "
            + count(next.inside())
            + " of "
            + count(next.decided())
            + " ("
            + percent(next.value())
            + ") by "
            + next.label();
    return best.interval().low() > next.interval().high()
        ? lead + against + "; the 95 % intervals do not overlap."
        : lead + against + ", but the 95 % intervals overlap, so the order may be chance.";
  }

  private static Optional<Share> share(ChannelRow row) {
    double inside = row.byGroup().get(IcpGroup.ICP).accounts();
    double decided = inside + row.byGroup().get(IcpGroup.NOT_ICP).accounts();
    if (decided < MINIMUM_ACCOUNTS) {
      return Optional.empty();
    }
    return WilsonInterval.ofParts(inside, decided, LEVEL)
            instanceof IntervalEstimate.Measured measured
        ? Optional.of(
            new Share(
                ChannelJson.label(row.channel()),
                inside,
                decided,
                measured.value(),
                measured.interval()))
        : Optional.empty();
  }

  /** Whole where it is, else to the tenth. */
  private static String count(double parts) {
    return KnownJson.plain(BigDecimal.valueOf(parts).setScale(1, RoundingMode.HALF_UP)).toString();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}

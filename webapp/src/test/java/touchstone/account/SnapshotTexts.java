package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.NumberColumn;
import touchstone.store.FactSnapshot;
import touchstone.store.MergeStore;
import touchstone.store.SnapshotStore;
import touchstone.value.fact.FactColumn;
import touchstone.value.fact.FactParts;
import touchstone.work.Workers;

/** What was read of a connection as one text, so that two readings can be compared. */
final class SnapshotTexts {

  private SnapshotTexts() {}

  static String everything(ReadFacts read) {
    StringBuilder text = new StringBuilder();
    read.accounts().forEach(account -> text.append(account).append('\n'));
    FactParts parts = FactParts.of(read.facts());
    parts.own().values().forEach(column -> text.append(text(column)));
    parts.dictionaries().forEach((name, names) -> text.append(name).append(names.names()));
    parts
        .tables()
        .forEach(
            (name, rows) -> {
              text.append(name).append(java.util.Arrays.toString(rows.starts())).append('\n');
              rows.columns().forEach(column -> text.append(text(column)));
            });
    // Groups of names are made of these afterwards.
    read.attributes().columns().stream()
        .filter(column -> !column.attribute().key().endsWith("Group"))
        .forEach(column -> text.append(text(column)));
    read.problems().forEach(problem -> text.append(problem).append('\n'));
    return text.append(read.dealRecords()).append(' ').append(read.caseRecords()).toString();
  }

  /** Lines that differ, rather than two long texts. */
  static void assertSame(String merged, String anew, String when) {
    List<String> only = new ArrayList<>(merged.lines().toList());
    List<String> lacking = new ArrayList<>(anew.lines().toList());
    only.removeAll(anew.lines().toList());
    lacking.removeAll(merged.lines().toList());
    assertThat(only).as(when + ", lacking " + lacking).isEmpty();
    assertThat(merged).as(when).isEqualTo(anew);
  }

  private static String text(FactColumn column) {
    Object values =
        column instanceof FactColumn.Bytes b
            ? java.util.Arrays.toString(b.values())
            : column instanceof FactColumn.Ints i
                ? java.util.Arrays.toString(i.values())
                : column instanceof FactColumn.Codes c
                    ? java.util.Arrays.toString(c.values())
                    : column instanceof FactColumn.Longs l
                        ? java.util.Arrays.toString(l.values())
                        : java.util.Arrays.toString(((FactColumn.Doubles) column).values());
    return "  " + column.name() + values + "\n";
  }

  private static String text(AttributeColumn column) {
    String values =
        column instanceof CategoryColumn c
            ? c.names() + java.util.Arrays.toString(c.codes())
            : java.util.Arrays.toString(((NumberColumn) column).values());
    return column.attribute().key() + values + "\n";
  }

  static String anew(ComputeBench bench, Instant now) {
    return everything(readAnew(bench, now));
  }

  /** Reads everything from the mirror. */
  static ReadFacts readAnew(ComputeBench bench, Instant now) {
    return readAnew(bench, now, ReadingWatch.NONE, Workers.caller());
  }

  /** Reads everything from the mirror by several threads. */
  static ReadFacts readAnew(ComputeBench bench, Instant now, ReadingWatch watch, Workers workers) {
    var organisation = bench.organisations.find(bench.connection);
    var attributes = bench.mappings.attributes(bench.connection);
    ValueRules rules = bench.rules.of(bench.connection).withOutcomesOf(attributes);
    return new MirrorReader(
            bench.mirror, new MergeStore(bench.database), bench.connection, watch, workers)
        .read(organisation, rules, attributes, LocalDate.ofInstant(now, organisation.timeZone()))
        .facts(organisation, rules, Workers.caller());
  }

  /** Everything computed of every account. */
  static String everything(ComputedConnection computed) {
    StringBuilder text = new StringBuilder();
    computed
        .values()
        .indicators()
        .columns()
        .forEach(
            column ->
                text.append(column.description().key())
                    .append(java.util.Arrays.toString(column.values()))
                    .append('\n'));
    text.append(java.util.Arrays.toString(computed.values().comparable())).append('\n');
    text.append(java.util.Arrays.toString(computed.channels().codes())).append('\n');
    for (int account = 0; account < computed.accounts(); account++) {
      text.append(computed.outlook().of(account))
          .append(computed.values().mutualValue(account))
          .append('\n');
    }
    return text.toString();
  }

  /** The files that count. */
  static FactSnapshot files(ComputeBench bench) {
    return new SnapshotStore(bench.database).find(bench.connection).orElseThrow();
  }
}

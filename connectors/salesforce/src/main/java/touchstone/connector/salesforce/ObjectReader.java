package touchstone.connector.salesforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * Reads record types page by page, the sObjects behind a type one after the other.
 *
 * <p>Rows come oldest change first. Rows that were changed after the query began may come out of
 * order with their new stamp, so neither the key nor the watermark moves past the server's time at
 * the start: a change made meanwhile is found by the next read.
 */
final class ObjectReader {

  private final SalesforceSettings settings;
  private final FieldMapping mapping;
  private final Descriptions descriptions;
  private final PageFetch pages;
  private final Set<String> problemsTold = new HashSet<>();

  ObjectReader(
      SalesforceSettings settings,
      FieldMapping mapping,
      RestSession session,
      Descriptions descriptions) {
    this.settings = settings;
    this.mapping = mapping;
    this.descriptions = descriptions;
    this.pages = new PageFetch(settings, session);
  }

  Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    ReadCursor cursor = from.isPresent() ? ReadCursor.of(from.get()) : ReadCursor.beginning();
    List<SObjectSource> sources = descriptions.available(type);
    descriptions.requireVisible(type, sources, mapping);
    for (int i = indexOf(sources, cursor); i < sources.size(); i++) {
      boolean last = i == sources.size() - 1;
      ReadCursor.Underway underway = underway(sources.get(i), cursor);
      Step step = step(sources.get(i), cursor, underway);
      OptionalLong total =
          last ? OptionalLong.of(underway.earlier() + step.total()) : OptionalLong.empty();
      if (step.underway().isPresent()) {
        return page(step, cursor.with(step.underway().get()), true, total);
      }
      cursor = cursor.reached(sources.get(i).sObject(), step.watermark());
      if (last) {
        return page(step, cursor, false, total);
      }
      cursor =
          cursor.with(
              ReadCursor.Underway.start(
                  sources.get(i + 1).sObject(), underway.earlier() + step.total()));
      if (!step.records().isEmpty() || !step.problems().isEmpty()) {
        return page(step, cursor, true, total);
      }
    }
    return Page.empty(cursor.idle().toCursor());
  }

  /** One page of one sObject; no underway means that it was the last. */
  private record Step(
      List<CrmRecord> records,
      List<RowProblem> problems,
      Optional<ReadCursor.Underway> underway,
      Optional<Instant> watermark,
      long total) {}

  private Step step(SObjectSource source, ReadCursor cursor, ReadCursor.Underway underway)
      throws ConnectorException {
    SObjectDescription description = descriptions.of(source.sObject());
    FieldSelection selection = FieldSelection.of(source, description, mapping);
    Optional<Instant> from =
        Optional.ofNullable(cursor.since().get(source.sObject()))
            .map(watermark -> watermark.minus(settings.overlap()));
    PageFetch.Fetched fetched = pages.next(source.sObject(), selection, from, underway);
    RowMapper mapper = new RowMapper(source, description, selection, mapping);
    Progress progress = new Progress(fetched.before(), selection.watermark());
    List<CrmRecord> records = new ArrayList<>(fetched.page().rows().size());
    List<RowProblem> problems = new ArrayList<>();
    if (problemsTold.add(source.sObject())) {
      problems.addAll(selection.problems());
    }
    for (Row row : fetched.page().rows()) {
      mapper.map(row, problems).ifPresent(records::add);
      progress.passed(row);
    }
    Optional<String> next = fetched.page().next();
    return new Step(
        records,
        problems,
        next.isPresent() ? Optional.of(progress.underway(next)) : Optional.empty(),
        progress.watermark(),
        fetched.total());
  }

  private static ReadCursor.Underway underway(SObjectSource source, ReadCursor cursor) {
    return cursor
        .under()
        .filter(now -> now.sObject().equals(source.sObject()))
        .orElse(ReadCursor.Underway.start(source.sObject(), 0));
  }

  private static Page page(Step step, ReadCursor next, boolean more, OptionalLong total) {
    return new Page(step.records(), step.problems(), next.toCursor(), more, total);
  }

  // A cursor may name an sObject that has meanwhile gone: then the type is read from its first.
  private static int indexOf(List<SObjectSource> sources, ReadCursor cursor) {
    for (int i = 0; i < sources.size(); i++) {
      String sObject = sources.get(i).sObject();
      if (cursor.under().filter(now -> now.sObject().equals(sObject)).isPresent()) {
        return i;
      }
    }
    return 0;
  }
}

package touchstone.connector.salesforce;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * Reads record types page by page.
 *
 * <p>Rows come oldest change first. Within a run the server's locator leads from page to page; when
 * it has expired, the last row's key does. Rows that were changed after the query began may come
 * out of order with their new stamp, so neither the key nor the watermark moves past the server's
 * time at the start: a change made meanwhile is found by the next read.
 */
final class ObjectReader {

  private final SalesforceSettings settings;
  private final FieldMapping mapping;
  private final RestSession session;
  private final Map<String, SObjectDescription> descriptions = new HashMap<>();
  private final Set<String> problemsTold = new HashSet<>();

  ObjectReader(SalesforceSettings settings, FieldMapping mapping, RestSession session) {
    this.settings = settings;
    this.mapping = mapping;
    this.session = session;
  }

  /** What the organisation says about an sObject; asked once per connection. */
  SObjectDescription describe(String sObject) throws ConnectorException {
    SObjectDescription known = descriptions.get(sObject);
    if (known != null) {
      return known;
    }
    Answer<SObjectDescription> answer =
        session.guarded(
            Call.get(session.dataPath() + "/sobjects/" + sObject + "/describe"),
            SObjectDescription::read);
    SObjectDescription description = description(sObject, answer);
    descriptions.put(sObject, description);
    return description;
  }

  Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    ReadCursor cursor = from.isPresent() ? ReadCursor.of(from.get()) : ReadCursor.beginning();
    List<SObjectSource> sources = available(type);
    int index = indexOf(sources, cursor);
    long earlier = cursor.under().map(ReadCursor.Underway::earlier).orElse(0L);
    while (index < sources.size()) {
      SObjectSource source = sources.get(index);
      ReadCursor.Underway underway =
          cursor
              .under()
              .filter(now -> now.sObject().equals(source.sObject()))
              .orElse(ReadCursor.Underway.start(source.sObject(), earlier));
      Step step = step(source, cursor, underway);
      boolean last = index == sources.size() - 1;
      OptionalLong total =
          last ? OptionalLong.of(underway.earlier() + step.total()) : OptionalLong.empty();
      if (step.underway().isPresent()) {
        ReadCursor next = cursor.with(step.underway().get());
        return new Page(step.records(), step.problems(), next.toCursor(), true, total);
      }
      cursor = cursor.reached(source.sObject(), step.watermark());
      if (last) {
        return new Page(step.records(), step.problems(), cursor.toCursor(), false, total);
      }
      index++;
      earlier = underway.earlier() + step.total();
      cursor = cursor.with(ReadCursor.Underway.start(sources.get(index).sObject(), earlier));
      if (!step.records().isEmpty() || !step.problems().isEmpty()) {
        return new Page(step.records(), step.problems(), cursor.toCursor(), true, total);
      }
    }
    return Page.empty(new ReadCursor(cursor.since(), Optional.empty()).toCursor());
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
    SObjectDescription description = describe(source.sObject());
    FieldSelection selection = FieldSelection.of(source, description, mapping);
    Optional<Instant> from =
        Optional.ofNullable(cursor.since().get(source.sObject()))
            .map(watermark -> watermark.minus(settings.overlap()));
    Fetched fetched = fetch(source, selection, from, underway);
    QueryPage page = fetched.page();
    RowMapper mapper = new RowMapper(source, description, selection, mapping);
    List<CrmRecord> records = new ArrayList<>(page.rows().size());
    List<RowProblem> problems = new ArrayList<>();
    if (problemsTold.add(source.sObject())) {
      problems.addAll(selection.problems());
    }
    Progress progress = new Progress(fetched.underway(), selection.watermark());
    for (Row row : page.rows()) {
      mapper.map(row, problems).ifPresent(records::add);
      progress.passed(row);
    }
    ReadCursor.Underway after = progress.underway(page.next());
    long total = fetched.total();
    if (page.next().isEmpty()) {
      return new Step(records, problems, Optional.empty(), progress.watermark(), total);
    }
    boolean repeats = underway.locator().equals(page.next()) || after.delivered() > total;
    if (repeats || page.rows().isEmpty()) {
      throw endless(source.sObject());
    }
    return new Step(records, problems, Optional.of(after), Optional.empty(), total);
  }

  /**
   * A page, the state of the read it belongs to before the page's rows, and how many rows the read
   * brings in all.
   */
  private record Fetched(QueryPage page, ReadCursor.Underway underway, long total) {}

  private Fetched fetch(
      SObjectSource source,
      FieldSelection selection,
      Optional<Instant> from,
      ReadCursor.Underway underway)
      throws ConnectorException {
    BodyReader<QueryPage> reader = QueryPage.reader(selection.columns());
    if (underway.locator().isPresent()) {
      Answer<QueryPage> answer = session.guarded(paged(underway.locator().get()), reader);
      if (answer instanceof Answer.Accepted<QueryPage> accepted) {
        QueryPage page = accepted.value();
        return new Fetched(onHost(page), underway, underway.base() + page.totalSize());
      }
      Refusal refusal = ((Answer.Refused<QueryPage>) answer).refusal();
      if (!refusal.has("INVALID_QUERY_LOCATOR")) {
        throw refusal.about(source.sObject(), false);
      }
    }
    String query = QueryText.of(source.sObject(), selection, from, underway.position());
    Answer<QueryPage> answer =
        session.guarded(
            paged(session.dataPath() + "/queryAll?q=" + QueryText.encoded(query)), reader);
    if (answer instanceof Answer.Refused<QueryPage> refused) {
      throw refused.refusal().about(source.sObject(), false);
    }
    Answer.Accepted<QueryPage> accepted = (Answer.Accepted<QueryPage>) answer;
    long base = underway.position().isPresent() ? underway.delivered() : 0;
    ReadCursor.Underway started =
        new ReadCursor.Underway(
            underway.sObject(),
            accepted.serverTime(),
            underway.position(),
            underway.highest(),
            Optional.empty(),
            base,
            base,
            underway.earlier());
    requireBeyond(source.sObject(), accepted.value(), selection, underway.position());
    return new Fetched(onHost(accepted.value()), started, base + accepted.value().totalSize());
  }

  private Call paged(String path) {
    return Call.get(path).header("Sforce-Query-Options", "batchSize=" + settings.pageSize());
  }

  /** The same page with the next one's address as a path, which goes to the host that is set. */
  private QueryPage onHost(QueryPage page) throws ConnectorException {
    if (page.next().isEmpty()) {
      return page;
    }
    try {
      URI next = URI.create(page.next().get());
      boolean ours = next.getHost() == null || settings.sameHost(next);
      if (ours && next.getRawPath() != null && ReadCursor.isLocator(next.getRawPath())) {
        return new QueryPage(page.rows(), page.totalSize(), Optional.of(next.getRawPath()));
      }
    } catch (IllegalArgumentException e) {
      // falls through: an address that is none is refused like one of another host
    }
    throw new ConnectorException(
        ConnectorException.Kind.DEFECT,
        "The host "
            + settings.host()
            + " names an address for the next page that is none of Salesforce's. Check that \""
            + SalesforceSettings.MY_DOMAIN
            + "\" leads to Salesforce itself.");
  }

  private static void requireBeyond(
      String sObject, QueryPage page, FieldSelection selection, Optional<KeyPosition> position)
      throws ConnectorException {
    if (position.isEmpty() || page.rows().isEmpty()) {
      return;
    }
    Optional<KeyPosition> first = RowMapper.position(page.rows().get(0), selection.watermark());
    if (first.isPresent() && first.get().equals(position.get())) {
      throw endless(sObject);
    }
  }

  private static ConnectorException endless(String sObject) {
    return new ConnectorException(
        ConnectorException.Kind.TEMPORARY,
        "Salesforce sends the same rows of "
            + sObject
            + " again instead of the next ones; the read was stopped so that it does not go on for"
            + " ever. The next run tries again; if it stays, look for a cache between Touchstone"
            + " and Salesforce.");
  }

  private List<SObjectSource> available(RecordType type) throws ConnectorException {
    List<SObjectSource> available = new ArrayList<>();
    for (SObjectSource source : SObjectCatalogue.of(type)) {
      if (describe(source.sObject()).available()) {
        available.add(source);
      }
    }
    requireNamedVisible(type, available);
    return available;
  }

  // Of two sObjects behind one type a named field need be on one of them only.
  private void requireNamedVisible(RecordType type, List<SObjectSource> available)
      throws ConnectorException {
    if (available.isEmpty()) {
      return;
    }
    for (String name : new TreeSet<>(mapping.namedFields(type))) {
      boolean visible = false;
      for (SObjectSource source : available) {
        visible |= describe(source.sObject()).field(name).filter(SObjectField::plain).isPresent();
      }
      if (!visible) {
        throw Permissions.fieldHidden(
            available.stream().map(SObjectSource::sObject).collect(Collectors.joining(" and ")),
            name);
      }
    }
  }

  private static int indexOf(List<SObjectSource> sources, ReadCursor cursor) {
    if (cursor.under().isEmpty()) {
      return 0;
    }
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).sObject().equals(cursor.under().get().sObject())) {
        return i;
      }
    }
    return 0;
  }

  private SObjectDescription description(String sObject, Answer<SObjectDescription> answer)
      throws ConnectorException {
    if (answer instanceof Answer.Accepted<SObjectDescription> accepted) {
      return accepted.value();
    }
    Refusal refusal = ((Answer.Refused<SObjectDescription>) answer).refusal();
    if (refusal.status() == 404 || refusal.has("INVALID_TYPE")) {
      session.requireOfferedVersion();
      return SObjectDescription.absent();
    }
    throw refusal.about(sObject, false);
  }
}

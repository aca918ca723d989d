package touchstone.connector.salesforce;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

/**
 * Fetches the pages of a query: by the server's locator while it lives, by the last row's key when
 * it has expired, and never the same page twice.
 */
final class PageFetch {

  private final SalesforceSettings settings;
  private final RestSession session;

  PageFetch(SalesforceSettings settings, RestSession session) {
    this.settings = settings;
    this.session = session;
  }

  /**
   * A page.
   *
   * @param page its rows; the next one's address is a path on the host that is set
   * @param before the state of the read it belongs to, before its rows
   * @param total how many rows the read brings in all
   */
  record Fetched(QueryPage page, ReadCursor.Underway before, long total) {}

  /**
   * Fetches the next page of a read.
   *
   * @param from rows changed at or after this moment; empty for all
   * @throws ConnectorException if Salesforce refuses, or sends what it has already sent
   */
  Fetched next(
      String sObject,
      FieldSelection selection,
      Optional<Instant> from,
      ReadCursor.Underway underway)
      throws ConnectorException {
    Optional<Fetched> further = byLocator(sObject, selection, underway);
    Fetched fetched =
        further.isPresent() ? further.get() : byQuery(sObject, selection, from, underway);
    requireMovement(sObject, fetched, underway);
    return fetched;
  }

  private Optional<Fetched> byLocator(
      String sObject, FieldSelection selection, ReadCursor.Underway underway)
      throws ConnectorException {
    if (underway.locator().isEmpty()) {
      return Optional.empty();
    }
    Answer<QueryPage> answer = ask(underway.locator().get(), selection);
    if (answer instanceof Answer.Accepted<QueryPage> accepted) {
      QueryPage page = onHost(accepted.value());
      return Optional.of(new Fetched(page, underway, underway.base() + page.totalSize()));
    }
    Refusal refusal = ((Answer.Refused<QueryPage>) answer).refusal();
    if (refusal.has("INVALID_QUERY_LOCATOR")) {
      return Optional.empty();
    }
    throw refusal.about(sObject, false);
  }

  private Fetched byQuery(
      String sObject,
      FieldSelection selection,
      Optional<Instant> from,
      ReadCursor.Underway underway)
      throws ConnectorException {
    String query = QueryText.of(sObject, selection, from, underway.position());
    Answer<QueryPage> answer =
        ask(session.dataPath() + "/queryAll?q=" + QueryText.encoded(query), selection);
    if (answer instanceof Answer.Refused<QueryPage> refused) {
      throw refused.refusal().about(sObject, false);
    }
    Answer.Accepted<QueryPage> accepted = (Answer.Accepted<QueryPage>) answer;
    QueryPage page = onHost(accepted.value());
    requireBeyond(sObject, page, selection, underway.position());
    ReadCursor.Underway started = underway.queriedAt(accepted.serverTime());
    return new Fetched(page, started, started.base() + page.totalSize());
  }

  private Answer<QueryPage> ask(String path, FieldSelection selection) throws ConnectorException {
    Call call = Call.get(path).header("Sforce-Query-Options", "batchSize=" + settings.pageSize());
    return session.guarded(call, QueryPage.reader(selection.columns()));
  }

  private QueryPage onHost(QueryPage page) throws ConnectorException {
    Optional<String> next = page.next();
    if (next.isEmpty()) {
      return page;
    }
    Optional<String> path = next.flatMap(this::pathOnHost).filter(ReadCursor::isLocator);
    if (path.isEmpty()) {
      throw new ConnectorException(
          Kind.DEFECT,
          "The host "
              + settings.host()
              + " names an address for the next page that is none of Salesforce's. Check that \""
              + SalesforceSettings.MY_DOMAIN
              + "\" leads to Salesforce itself.");
    }
    return new QueryPage(page.rows(), page.totalSize(), path);
  }

  private Optional<String> pathOnHost(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null || settings.sameHost(uri)
          ? Optional.ofNullable(uri.getRawPath())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void requireMovement(String sObject, Fetched fetched, ReadCursor.Underway underway)
      throws ConnectorException {
    QueryPage page = fetched.page();
    long delivered = fetched.before().delivered() + page.rows().size();
    boolean more = page.next().isPresent();
    boolean repeats = underway.locator().equals(page.next()) || delivered > fetched.total();
    if (more && (repeats || page.rows().isEmpty())) {
      throw endless(sObject);
    }
  }

  private static void requireBeyond(
      String sObject, QueryPage page, FieldSelection selection, Optional<KeyPosition> position)
      throws ConnectorException {
    if (position.isEmpty() || page.rows().isEmpty()) {
      return;
    }
    Optional<KeyPosition> first = RowMapper.position(page.rows().get(0), selection.watermark());
    if (first.equals(position)) {
      throw endless(sObject);
    }
  }

  private static ConnectorException endless(String sObject) {
    return new ConnectorException(
        Kind.TEMPORARY,
        "Salesforce sends the same rows of "
            + sObject
            + " again instead of the next ones; the read was stopped so that it does not go on for"
            + " ever. The next run tries again; if it stays, look for a cache between Touchstone"
            + " and Salesforce.");
  }
}

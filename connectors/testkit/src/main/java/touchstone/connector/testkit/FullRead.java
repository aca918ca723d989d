package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/**
 * All pages of one read, from a cursor (or the beginning) to the last page.
 *
 * @param pages at least one
 */
record FullRead(List<Page> pages) {

  /** Far more than any contract test needs: a source that pages for ever is a failure. */
  private static final int MOST_PAGES = 1_000;

  FullRead {
    pages = List.copyOf(pages);
  }

  static FullRead of(Connector connector, RecordType type) throws ConnectorException {
    return of(connector, type, Optional.empty());
  }

  static FullRead of(Connector connector, RecordType type, Optional<Cursor> from)
      throws ConnectorException {
    List<Page> pages = new ArrayList<>();
    Optional<Cursor> cursor = from;
    boolean more = true;
    while (more) {
      assertThat(pages.size()).as("pages of one read: does it ever end?").isLessThan(MOST_PAGES);
      Page page = connector.read(type, cursor);
      pages.add(page);
      cursor = Optional.of(page.next());
      more = page.more();
    }
    return new FullRead(pages);
  }

  List<CrmRecord> records() {
    return pages.stream().flatMap(page -> page.records().stream()).toList();
  }

  /** Ids in the order in which they came, repeats included. */
  List<String> ids() {
    return records().stream().map(CrmRecord::id).toList();
  }

  List<RowProblem> problems() {
    return pages.stream().flatMap(page -> page.problems().stream()).toList();
  }

  /** The record of that id as it came last. */
  CrmRecord record(String id) {
    List<CrmRecord> found = records().stream().filter(record -> record.id().equals(id)).toList();
    assertThat(found).as("records with the id " + id).isNotEmpty();
    return found.get(found.size() - 1);
  }

  /** Where the next incremental read starts. */
  Optional<Cursor> watermark() {
    return Optional.of(pages.get(pages.size() - 1).next());
  }
}

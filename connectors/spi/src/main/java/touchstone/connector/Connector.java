package touchstone.connector;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import touchstone.connector.model.RecordType;

/**
 * An open connection to one organisation's CRM. Not thread-safe.
 *
 * <p>Its methods stay for ever; new abilities come as {@code default} methods and a {@link
 * Capability}.
 */
public interface Connector extends AutoCloseable {

  /**
   * Signs in and makes the cheapest call that proves the connection works.
   *
   * @throws ConnectorException with the kind that says who must act
   */
  void check() throws ConnectorException;

  /**
   * What the organisation offers for a type: whether it is there, and which fields this connection
   * may read and write.
   *
   * @throws ConnectorException if the CRM cannot be asked
   */
  RecordDescription describe(RecordType type) throws ConnectorException;

  /**
   * Reads one page.
   *
   * <p>Without a cursor it starts from the beginning. With the cursor of an earlier page it goes on
   * where that page ended, also in another process. After the last page ({@code more} is false) its
   * cursor is the watermark: reading with it returns what changed since, overlapping a little so
   * that rows committed late are not lost. The same record may arrive twice; the reader upserts.
   *
   * <p>A type the organisation does not have is an empty last page.
   *
   * @throws ConnectorException if the page could not be read; the cursor stays valid
   */
  Page read(RecordType type, Optional<Cursor> from) throws ConnectorException;

  /**
   * Changes fields of existing records. Each row stands alone: one refused row does not refuse the
   * others.
   *
   * @param updates what to change, any number; the connector cuts it into calls
   * @return one result per update, in the same order
   * @throws ConnectorException if a whole call failed; {@link ConnectorException#writtenBefore()}
   *     tells what earlier calls did
   */
  default List<WriteResult> write(List<RecordUpdate> updates) throws ConnectorException {
    throw new ConnectorException(
        ConnectorException.Kind.CONFIGURATION, Capability.WRITE_BACK.refusal());
  }

  /**
   * The month the organisation's fiscal years begin with, as the CRM is set up. Asked only when an
   * administrator wants to know.
   *
   * @return empty if the CRM does not say
   * @throws ConnectorException if the CRM cannot be asked
   */
  default Optional<Month> fiscalYearStart() throws ConnectorException {
    return Optional.empty();
  }

  /**
   * The API calls made through this connection so far, and the organisation's allowance if told.
   */
  ApiUsage apiUsage();

  /** Ends the session. Never throws; a connection that cannot say goodbye is simply dropped. */
  @Override
  void close();
}

package touchstone.connector.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.FieldMapping;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * An organisation made for one contract test: empty at first, then filled, changed and broken by
 * the test, past the connector. A folder of files, or a sandbox server.
 *
 * <p>The contract stores accounts (name, industry, employees, the custom field) and deals (account,
 * name, stage, amount, close date). Not thread-safe.
 */
public interface ContractSource extends AutoCloseable {

  /** The smallest thing of which the source can tell that it changed. */
  enum ChangeGranularity {
    /** A change brings the changed record alone, apart from the overlap. */
    RECORD,
    /** A change of one record brings its whole type again, as with a file. */
    TYPE
  }

  /** Values of the connector's settings that work. */
  Map<String, String> settings();

  /**
   * The same with something the source does not let in: a wrong secret, a folder that is not there.
   * The connector's message must name a setting that differs.
   */
  Map<String, String> wrongCredentials();

  /**
   * The mapping to connect with; it keeps {@link #customField()} if the connector needs telling.
   */
  default FieldMapping mapping() {
    return FieldMapping.defaults();
  }

  /** The source's own name of a text field of accounts that has no standard meaning. */
  String customField();

  /** How many records of one type the connector needs at least three pages for. */
  int recordsForThreePages();

  /** See {@link ChangeGranularity}. */
  default ChangeGranularity granularity() {
    return ChangeGranularity.RECORD;
  }

  /** Record types this organisation does not have, or hides from this connection; at least one. */
  Set<RecordType> absentTypes();

  /**
   * Stores new records of one type. References hold ids that an earlier call returned.
   *
   * @param drafts the records; their ids are proposals a source may ignore
   * @return the ids in the source, in the same order
   */
  List<String> add(List<CrmRecord> drafts);

  /**
   * Stores one account or deal with a raw text where its standard field is kept, past every check a
   * real source would make.
   *
   * @return the id in the source
   */
  String addUnreadable(CrmRecord draft, Field<?> field, String rawText);

  /** Gives a stored record the draft's values; fields that the draft lacks stay. */
  void change(String id, CrmRecord draft);

  /**
   * Deletes a record the way users of the source do.
   *
   * @throws UnsupportedOperationException if the connector does not declare {@code DELETIONS}
   */
  void delete(RecordType type, String id);

  /**
   * Makes all that is stored older than the connector's overlap, by moving the source's clock; a
   * source whose watermark knows no overlap does nothing.
   */
  void passOverlap();

  /**
   * An update of an existing account that the source refuses on its own; empty for a connector that
   * does not declare {@code WRITE_BACK}.
   */
  Optional<RecordUpdate> updateToRefuse(String accountId);

  /** Ends servers and removes files. */
  @Override
  void close();
}

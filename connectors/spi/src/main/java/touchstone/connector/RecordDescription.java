package touchstone.connector;

import java.util.List;
import java.util.Optional;
import touchstone.connector.model.RecordType;

/**
 * What one organisation offers for a record type.
 *
 * @param type the type
 * @param sourceName the source's own name, like {@code Opportunity} or {@code deals.csv}
 * @param available whether the organisation has it and this connection may read it
 * @param fields every field this connection can see, in the source's order; empty if not available
 */
public record RecordDescription(
    RecordType type, String sourceName, boolean available, List<SourceField> fields) {

  public RecordDescription {
    fields = List.copyOf(fields);
  }

  /** The field of that name, compared without regard to case. */
  public Optional<SourceField> field(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * A field of the source.
   *
   * @param name the source's own name
   * @param label the words people read in the CRM
   * @param kind the source's own type name, like {@code picklist}
   * @param writable whether this connection may change it
   * @param maximumLength the longest text it takes; 0 if not a text or not limited
   */
  public record SourceField(
      String name, String label, String kind, boolean writable, int maximumLength) {}
}

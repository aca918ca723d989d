package touchstone.connector.salesforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.model.RecordType;

/**
 * What the organisation says about its sObjects; each is asked for once per connection. Not
 * thread-safe.
 */
final class Descriptions {

  private final RestSession session;
  private final Map<String, SObjectDescription> known = new HashMap<>();

  Descriptions(RestSession session) {
    this.session = session;
  }

  SObjectDescription of(String sObject) throws ConnectorException {
    SObjectDescription description = known.get(sObject);
    if (description == null) {
      description = ask(sObject);
      known.put(sObject, description);
    }
    return description;
  }

  /** The sObjects behind a type that the organisation has and shows. */
  List<SObjectSource> available(RecordType type) throws ConnectorException {
    List<SObjectSource> available = new ArrayList<>();
    for (SObjectSource source : SObjectCatalogue.of(type)) {
      if (of(source.sObject()).available()) {
        available.add(source);
      }
    }
    return available;
  }

  /**
   * Makes sure that every field the administrator mapped can be read. Of two sObjects behind one
   * type, a field need be on one of them only.
   *
   * @throws ConnectorException {@code PERMISSION} naming the first field that is not visible
   */
  void requireVisible(RecordType type, List<SObjectSource> sources, FieldMapping mapping)
      throws ConnectorException {
    for (String name : new TreeSet<>(mapping.namedFields(type))) {
      boolean visible = sources.isEmpty();
      for (SObjectSource source : sources) {
        visible |= of(source.sObject()).field(name).filter(SObjectField::plain).isPresent();
      }
      if (!visible) {
        throw Permissions.fieldHidden(
            sources.stream().map(SObjectSource::sObject).collect(Collectors.joining(" and ")),
            name);
      }
    }
  }

  private SObjectDescription ask(String sObject) throws ConnectorException {
    Answer<SObjectDescription> answer =
        session.guarded(
            Call.get(session.dataPath() + "/sobjects/" + sObject + "/describe"),
            SObjectDescription::read);
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

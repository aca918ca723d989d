package touchstone.connector.salesforce;

import jakarta.json.stream.JsonParser;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.ApiUsage;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;

/** An open connection to one Salesforce organisation. Not thread-safe. */
final class SalesforceConnector implements Connector {

  private final SalesforceSettings settings;
  private final RestSession session;
  private final Descriptions descriptions;
  private final ObjectReader reader;
  private final CollectionWriter writer;

  SalesforceConnector(
      SalesforceSettings settings, FieldMapping mapping, Pause pause, Timeouts timeouts) {
    this.settings = settings;
    this.session = new RestSession(settings, pause, timeouts);
    this.descriptions = new Descriptions(session);
    this.reader = new ObjectReader(settings, mapping, session, descriptions);
    this.writer = new CollectionWriter(session, pause);
  }

  /** Finds the API version, signs in, and asks for the limits: three calls, two if one is set. */
  @Override
  public void check() throws ConnectorException {
    Answer<Boolean> answer =
        session.exchange(Call.get(session.dataPath() + "/limits"), SalesforceConnector::isObject);
    if (answer instanceof Answer.Refused<Boolean> refused) {
      if (refused.refusal().status() == 404) {
        session.requireOfferedVersion();
      }
      throw refused.refusal().about("the limits of the organisation", false);
    }
  }

  @Override
  public RecordDescription describe(RecordType type) throws ConnectorException {
    List<String> names = new ArrayList<>();
    Map<String, RecordDescription.SourceField> fields = new LinkedHashMap<>();
    for (SObjectSource source : SObjectCatalogue.of(type)) {
      SObjectDescription description = descriptions.of(source.sObject());
      if (description.available()) {
        names.add(source.sObject());
        description.fields().forEach(field -> fields.putIfAbsent(field.name(), described(field)));
      }
    }
    boolean available = !names.isEmpty();
    List<String> shown =
        available ? names : SObjectCatalogue.of(type).stream().map(SObjectSource::sObject).toList();
    return new RecordDescription(
        type,
        shown.isEmpty() ? type.plural() : String.join(", ", shown),
        available,
        List.copyOf(fields.values()));
  }

  @Override
  public Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    return reader.read(type, from);
  }

  @Override
  public List<WriteResult> write(List<RecordUpdate> updates) throws ConnectorException {
    return writer.write(updates);
  }

  @Override
  public Optional<Month> fiscalYearStart() throws ConnectorException {
    return FiscalYear.start(session);
  }

  @Override
  public ApiUsage apiUsage() {
    return session.meter().usage();
  }

  /**
   * Forgets the token. It is not revoked: Salesforce may give one token to several sessions of the
   * same app and user, and another run may be using it.
   */
  @Override
  public void close() {
    session.close();
  }

  @Override
  public String toString() {
    return "SalesforceConnector[" + settings.instance() + "]";
  }

  private static RecordDescription.SourceField described(SObjectField field) {
    return new RecordDescription.SourceField(
        field.name(), field.label(), field.type(), field.updateable(), field.length());
  }

  private static boolean isObject(JsonParser parser) {
    boolean object = parser.next() == JsonParser.Event.START_OBJECT;
    if (object) {
      parser.skipObject();
    }
    return object;
  }
}

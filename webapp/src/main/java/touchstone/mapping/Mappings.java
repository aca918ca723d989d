package touchstone.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.RecordDescription;
import touchstone.connector.model.Account;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.MappingStore;
import touchstone.store.MirrorStore;

/** What administrators do with mappings. Thread-safe. */
public final class Mappings {

  /** At most so many accounts are looked at for a preview. */
  public static final int PREVIEW_ACCOUNTS = 100_000;

  private static final int MOST_ATTRIBUTES = 500;
  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_SOURCE = 255;

  /** Facts that only a first contact, or its outcome, puts into a CRM. */
  private static final Set<Field<?>> AFTER_CONTACT =
      Set.of(
          Account.LEAD_SOURCE,
          Account.ACCOUNT_TYPE,
          Account.OWNER_ID,
          Account.CREATED_AT,
          Account.MERGED_INTO_ID);

  private final MappingStore store;
  private final MirrorStore mirror;

  public Mappings(MappingStore store, MirrorStore mirror) {
    this.store = store;
    this.mirror = mirror;
  }

  /** What a connector is told when it is opened. */
  public FieldMapping fieldMapping(long connectionId) {
    return store.fieldMapping(connectionId);
  }

  /** Gives a new connection its first attributes. */
  public void applyDefaults(long connectionId) {
    store.putAttributes(connectionId, DefaultAttributes.all());
  }

  /** The attributes of a connection, in order. */
  public List<AttributeMapping> attributes(long connectionId) {
    return store.attributes(connectionId);
  }

  /** The standard fields whose source an administrator named. */
  public Map<Field<?>, String> fields(long connectionId) {
    return store.fields(connectionId);
  }

  /**
   * The source of that name: a standard field of accounts, in any case of letters, or else a field
   * of the source.
   */
  public static AttributeSource source(String name) {
    return RecordType.ACCOUNT.fields().stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .findFirst()
        .<AttributeSource>map(AttributeSource.Standard::new)
        .orElseGet(() -> new AttributeSource.Custom(name));
  }

  /**
   * Replaces the attributes of a connection. They show after the next sync if they need a field
   * that was not kept before.
   *
   * @throws MappingRefusedException if two share a key or a source, one is a definition although it
   *     is known only after the first contact, or one reads what Touchstone writes
   */
  public void putAttributes(long connectionId, List<AttributeMapping> attributes)
      throws MappingRefusedException {
    List<MappingProblem> problems = new ArrayList<>();
    if (attributes.size() > MOST_ATTRIBUTES) {
      problems.add(
          new MappingProblem(
              "attributes", "There can be at most " + MOST_ATTRIBUTES + " attributes."));
    }
    Set<String> keys = new HashSet<>();
    Set<String> sources = new HashSet<>();
    for (AttributeMapping mapping : attributes) {
      refusal(mapping, keys, sources)
          .ifPresent(
              sentence -> problems.add(new MappingProblem(mapping.attribute().key(), sentence)));
    }
    if (!problems.isEmpty()) {
      throw new MappingRefusedException(problems);
    }
    store.putAttributes(connectionId, attributes);
  }

  private static Optional<String> refusal(
      AttributeMapping mapping, Set<String> keys, Set<String> sources) {
    String key = mapping.attribute().key();
    String source = mapping.source().name();
    if (!keys.add(key)) {
      return Optional.of("Two attributes have the key \"" + key + "\": rename one.");
    }
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      return Optional.of(
          "The source field of \"" + key + "\" must have 1 to " + LONGEST_SOURCE + " characters.");
    }
    if (!sources.add(source.toLowerCase(Locale.ROOT))) {
      return Optional.of("Two attributes read the field \"" + source + "\": remove one.");
    }
    if (mapping.attribute().label().length() > LONGEST_LABEL) {
      return Optional.of(
          "The label of \"" + key + "\" must have at most " + LONGEST_LABEL + " characters.");
    }
    if (OwnFields.written(source)) {
      return Optional.of(
          "The field \""
              + source
              + "\" is written by Touchstone itself: a score cannot explain itself.");
    }
    if (mapping.attribute().role() == AttributeRole.DEFINITION && afterContact(mapping.source())) {
      return Optional.of(
          "The field \""
              + source
              + "\" is known only after the first contact, so it can rank profiles but not define"
              + " one: give it the role validation.");
    }
    return Optional.empty();
  }

  private static boolean afterContact(AttributeSource source) {
    return source instanceof AttributeSource.Standard standard
        && AFTER_CONTACT.contains(standard.field());
  }

  /**
   * Replaces the sources of standard fields.
   *
   * @throws MappingRefusedException if a source is blank, too long, or written by Touchstone
   */
  public void putFields(long connectionId, Map<Field<?>, String> sources)
      throws MappingRefusedException {
    List<MappingProblem> problems = new ArrayList<>();
    sources.forEach(
        (field, source) -> {
          if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            problems.add(
                new MappingProblem(
                    field.toString(),
                    "The source of "
                        + field
                        + " must have 1 to "
                        + LONGEST_SOURCE
                        + " characters."));
          } else if (OwnFields.written(source)) {
            problems.add(
                new MappingProblem(
                    field.toString(),
                    "The field \"" + source + "\" is written by Touchstone itself."));
          }
        });
    if (!problems.isEmpty()) {
      throw new MappingRefusedException(problems);
    }
    store.putFields(connectionId, sources);
  }

  /**
   * Compares the mapping with what an open connection can see.
   *
   * @return what is mapped but not visible; empty if all is well
   * @throws ConnectorException if the CRM cannot be asked
   */
  public List<MappingProblem> check(long connectionId, Connector connector)
      throws ConnectorException {
    List<MappingProblem> problems = new ArrayList<>();
    FieldMapping mapping = store.fieldMapping(connectionId);
    for (RecordType type : RecordType.values()) {
      Set<String> named = mapping.namedFields(type);
      if (named.isEmpty()) {
        continue;
      }
      RecordDescription description = connector.describe(type);
      named.stream()
          .sorted()
          .filter(name -> description.field(name).isEmpty())
          .forEach(name -> problems.add(new MappingProblem(name, invisible(name, description))));
    }
    return problems;
  }

  private static String invisible(String name, RecordDescription description) {
    return "The field \""
        + name
        + "\" of "
        + description.sourceName()
        + " is not visible: check its name, and give the integration user read access to it (on"
        + " Salesforce: the permission set's field permission \"Read Access\").";
  }

  /**
   * Fields of accounts that are not mapped yet and could be.
   *
   * @throws ConnectorException if the CRM cannot be asked
   */
  public List<AttributeOffer> offers(long connectionId, Connector connector)
      throws ConnectorException {
    return Offers.of(connector.describe(RecordType.ACCOUNT), store.attributes(connectionId));
  }

  /** What the mirror holds for a source, read as a kind, whether or not it is mapped. */
  public AttributePreview preview(long connectionId, AttributeSource source, AttributeKind kind) {
    PreviewCount count = new PreviewCount(kind);
    boolean everyAccount = mirror.visitValues(connectionId, source, PREVIEW_ACCOUNTS, count::add);
    return count.preview(everyAccount);
  }
}

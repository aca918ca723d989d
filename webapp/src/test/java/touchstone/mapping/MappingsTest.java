package touchstone.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Connector;
import touchstone.connector.FieldMapping;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.DefinitionAttribute;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.MappingStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.TestDatabases;
import touchstone.sync.FakeCrm;
import touchstone.sync.SyncBench;

@OnEachDatabase
class MappingsTest {

  @TempDir private Path home;

  private final FakeCrm crm = new FakeCrm();
  private SyncBench bench;
  private Mappings mappings;
  private long connection;

  @BeforeEach
  void connect() throws Exception {
    bench = new SyncBench(TestDatabases.fresh(), home, crm);
    mappings = new Mappings(new MappingStore(bench.database), bench.mirror);
    connection = bench.connect(crm);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Nested
  class Attributes {

    @Test
    void of_a_new_connection_are_the_facts_that_mean_the_same_everywhere() {
      assertThat(mappings.attributes(connection))
          .extracting(mapping -> mapping.attribute().key() + " " + mapping.attribute().role())
          .containsExactly(
              "industry DEFINITION",
              "employees DEFINITION",
              "country DEFINITION",
              "region DEFINITION",
              "foundedYear DEFINITION",
              "legalForm DEFINITION",
              "annualRevenue DEFINITION",
              "shareCapital DEFINITION",
              "leadSource VALIDATION");
    }

    @Test
    void come_back_as_they_were_stored_and_their_custom_fields_are_kept_by_the_connector()
        throws Exception {
      List<AttributeMapping> attributes =
          List.of(
              mapping("tools", "Tools__c", AttributeKind.CATEGORIES, AttributeRole.DEFINITION),
              mapping("industry", "Industry", AttributeKind.CATEGORY, AttributeRole.DEFINITION));

      mappings.putAttributes(connection, attributes);

      assertThat(mappings.attributes(connection)).isEqualTo(attributes);
      assertThat(attributes.get(0).attribute()).isInstanceOf(DefinitionAttribute.class);
      assertThat(attributes.get(1).source())
          .isEqualTo(new AttributeSource.Standard(Account.INDUSTRY));
      assertThat(mappings.fieldMapping(connection))
          .isEqualTo(new FieldMapping(Map.of(), Map.of(RecordType.ACCOUNT, Set.of("Tools__c"))));
    }

    @Test
    void refuse_a_definition_that_is_known_only_after_the_first_contact() {
      List<AttributeMapping> leak =
          List.of(
              mapping("source", "leadSource", AttributeKind.CATEGORY, AttributeRole.DEFINITION));

      assertThatExceptionOfType(MappingRefusedException.class)
          .isThrownBy(() -> mappings.putAttributes(connection, leak))
          .withMessage(
              "The field \"leadSource\" is known only after the first contact, so it can rank"
                  + " profiles but not define one: give it the role validation.");
      assertThat(mappings.attributes(connection)).hasSize(9);
    }

    @Test
    void refuse_what_touchstone_writes_itself() {
      List<AttributeMapping> loop =
          List.of(
              mapping(
                  "tier",
                  "Touchstone_ICP_Tier__c",
                  AttributeKind.CATEGORY,
                  AttributeRole.VALIDATION));

      assertThatExceptionOfType(MappingRefusedException.class)
          .isThrownBy(() -> mappings.putAttributes(connection, loop))
          .withMessage(
              "The field \"Touchstone_ICP_Tier__c\" is written by Touchstone itself: a score"
                  + " cannot explain itself.");
    }

    @Test
    void refuse_two_of_one_key_and_two_of_one_field_naming_each() {
      List<AttributeMapping> twice =
          List.of(
              mapping("size", "Size__c", AttributeKind.NUMBER, AttributeRole.DEFINITION),
              mapping("size", "Other__c", AttributeKind.NUMBER, AttributeRole.DEFINITION),
              mapping("big", "SIZE__C", AttributeKind.NUMBER, AttributeRole.DEFINITION));

      assertThatExceptionOfType(MappingRefusedException.class)
          .isThrownBy(() -> mappings.putAttributes(connection, twice))
          .satisfies(
              e ->
                  assertThat(e.problems())
                      .containsExactly(
                          new MappingProblem(
                              "size", "Two attributes have the key \"size\": rename one."),
                          new MappingProblem(
                              "big", "Two attributes read the field \"SIZE__C\": remove one.")));
    }
  }

  @Nested
  class Check {

    @Test
    void names_the_field_the_object_and_the_permission_of_what_is_mapped_but_not_visible()
        throws Exception {
      crm.field(RecordType.DEAL, new SourceField("Amount", "Amount", "currency", true, 0));
      mappings.putFields(connection, Map.of(Deal.AMOUNT, "ACV__c", Deal.LIST_AMOUNT, "amount"));

      List<MappingProblem> problems;
      try (Connector open = bench.connections.open(connection)) {
        problems = mappings.check(connection, open);
      }

      assertThat(problems)
          .containsExactly(
              new MappingProblem(
                  "ACV__c",
                  "The field \"ACV__c\" of deals is not visible: check its name, and give the"
                      + " integration user read access to it (on Salesforce: the permission set's"
                      + " field permission \"Read Access\")."));
    }
  }

  @Nested
  class Offers {

    @Test
    void suggest_fields_that_group_companies_and_map_nothing() throws Exception {
      crm.field(RecordType.ACCOUNT, new SourceField("Id", "Id", "id", false, 18));
      crm.field(RecordType.ACCOUNT, new SourceField("Industry", "Industry", "picklist", true, 255));
      crm.field(
          RecordType.ACCOUNT, new SourceField("Support_Tier__c", "Tier", "picklist", true, 255));
      crm.field(RecordType.ACCOUNT, new SourceField("Rating", "Rating", "picklist", true, 255));
      crm.field(RecordType.ACCOUNT, new SourceField("Tools__c", "", "multipicklist", true, 4099));
      crm.field(RecordType.ACCOUNT, new SourceField("Sites__c", "Sites", "double", true, 0));
      crm.field(RecordType.ACCOUNT, new SourceField("Notes__c", "Notes", "textarea", true, 32000));
      crm.field(
          RecordType.ACCOUNT,
          new SourceField("Touchstone_ICP_Tier__c", "ICP tier", "picklist", true, 255));

      List<AttributeOffer> offers;
      try (Connector open = bench.connections.open(connection)) {
        offers = mappings.offers(connection, open);
      }

      assertThat(offers)
          .extracting(AttributeOffer::suggestion)
          .containsExactly(
              new AttributeMapping(
                  Attribute.of(
                      "supportTier",
                      "Tier",
                      AttributeFamily.FIRMOGRAPHIC,
                      AttributeKind.CATEGORY,
                      AttributeRole.DEFINITION),
                  new AttributeSource.Custom("Support_Tier__c")),
              new AttributeMapping(
                  Attribute.of(
                      "rating",
                      "Rating",
                      AttributeFamily.FIRMOGRAPHIC,
                      AttributeKind.CATEGORY,
                      AttributeRole.VALIDATION),
                  new AttributeSource.Custom("Rating")),
              new AttributeMapping(
                  Attribute.of(
                      "tools",
                      "Tools__c",
                      AttributeFamily.FIRMOGRAPHIC,
                      AttributeKind.CATEGORIES,
                      AttributeRole.DEFINITION),
                  new AttributeSource.Custom("Tools__c")),
              new AttributeMapping(
                  Attribute.of(
                      "sites",
                      "Sites",
                      AttributeFamily.FIRMOGRAPHIC,
                      AttributeKind.NUMBER,
                      AttributeRole.DEFINITION),
                  new AttributeSource.Custom("Sites__c")));
      assertThat(mappings.attributes(connection)).hasSize(9);
    }
  }

  @Nested
  class Preview {

    @Test
    void counts_names_without_regard_to_case_and_says_how_many_accounts_are_known() {
      crm.put(
          account("1").set(Account.INDUSTRY, "Logistics").build(),
          account("2").set(Account.INDUSTRY, " logistics ").build(),
          account("3").set(Account.INDUSTRY, "Banking").build(),
          account("4").build());
      bench.sync(connection);

      AttributePreview preview =
          mappings.preview(connection, Mappings.source("Industry"), AttributeKind.CATEGORY);

      assertThat(preview.accounts()).isEqualTo(4);
      assertThat(preview.known()).isEqualTo(3);
      assertThat(preview.coverageShare()).isEqualTo(0.75);
      assertThat(preview.mostFrequent())
          .containsExactly(
              new AttributePreview.ValueCount("Logistics", 2),
              new AttributePreview.ValueCount("Banking", 1));
      assertThat(preview.everyAccount()).isTrue();
    }

    @Test
    void reads_several_names_of_a_custom_field() {
      crm.put(
          account("1").custom("Tools__c", "SAP;Jira").build(),
          account("2").custom("Tools__c", "jira; ;Jira").build());
      bench.sync(connection);

      AttributePreview preview =
          mappings.preview(connection, Mappings.source("Tools__c"), AttributeKind.CATEGORIES);

      assertThat(preview.known()).isEqualTo(2);
      assertThat(preview.mostFrequent())
          .containsExactly(
              new AttributePreview.ValueCount("Jira", 2),
              new AttributePreview.ValueCount("SAP", 1));
    }

    @Test
    void shows_the_range_of_numbers_and_what_is_none() {
      crm.put(
          account("1").custom("Sites__c", "3").build(),
          account("2").custom("Sites__c", "10.50").build(),
          account("3").custom("Sites__c", "1").build(),
          account("4").custom("Sites__c", "several").build());
      bench.sync(connection);

      AttributePreview preview =
          mappings.preview(connection, Mappings.source("Sites__c"), AttributeKind.NUMBER);

      assertThat(preview.known()).isEqualTo(3);
      assertThat(preview.range())
          .contains(
              new AttributePreview.Range(
                  BigDecimal.ONE, new BigDecimal("3"), new BigDecimal("10.5")));
      assertThat(preview.unusable()).isEqualTo(1);
      assertThat(preview.unusableExamples()).containsExactly("several");
    }
  }

  private static CrmRecord.Builder account(String id) {
    return CrmRecord.of(RecordType.ACCOUNT, id);
  }

  private static AttributeMapping mapping(
      String key, String source, AttributeKind kind, AttributeRole role) {
    return new AttributeMapping(
        Attribute.of(key, key, AttributeFamily.FIRMOGRAPHIC, kind, role), Mappings.source(source));
  }
}

package touchstone.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** The small values that pass between Touchstone and a connector. */
class ConnectorTest {

  /** The least a connector has to do. */
  private static final class ReadOnly implements Connector {

    @Override
    public void check() {}

    @Override
    public RecordDescription describe(RecordType type) {
      return new RecordDescription(type, type.plural(), false, List.of());
    }

    @Override
    public Page read(RecordType type, Optional<Cursor> from) {
      return Page.empty(new Cursor(""));
    }

    @Override
    public ApiUsage apiUsage() {
      return ApiUsage.NONE;
    }

    @Override
    public void close() {}
  }

  private static RecordUpdate update() {
    return new RecordUpdate(RecordType.ACCOUNT, "a1", Map.of("Tier", new FieldValue.Text("A")));
  }

  @Nested
  class AConnectorWithoutWriteBack {

    @Test
    void refuses_to_write_in_the_fixed_words() {
      ConnectorException refusal =
          catchThrowableOfType(
              ConnectorException.class, () -> new ReadOnly().write(List.of(update())));

      assertThat(refusal.kind()).isEqualTo(Kind.CONFIGURATION);
      assertThat(refusal).hasMessage("This connector is read-only: it cannot write back.");
      assertThat(refusal.writtenBefore()).isEmpty();
    }
  }

  @Nested
  class ACapability {

    @ParameterizedTest
    @EnumSource
    void is_refused_in_one_sentence(Capability capability) {
      assertThat(capability.refusal()).startsWith("This connector ").endsWith(".");
    }
  }

  @Nested
  class AnException {

    private final ConnectorException plain =
        new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.", new Error("cause"));

    @Test
    void hands_on_the_wait_the_server_asked_for() {
      ConnectorException waiting = plain.retryAfter(Duration.ofMinutes(3));

      assertThat(plain.retryAfter()).isEmpty();
      assertThat(waiting.retryAfter()).contains(Duration.ofMinutes(3));
      assertThat(waiting.kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(waiting).hasMessage("The allowance is used up.").hasCause(plain.getCause());
    }

    @Test
    void tells_what_was_written_before() {
      List<WriteResult> done = List.of(new WriteResult.Accepted("a1"));

      ConnectorException failure = plain.retryAfter(Duration.ofSeconds(1)).writtenBefore(done);

      assertThat(failure.writtenBefore()).isEqualTo(done);
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
      assertThat(plain.writtenBefore()).isEmpty();
    }
  }

  @Nested
  class ACursor {

    @Test
    void fits_into_two_thousand_characters() {
      assertThat(new Cursor("x".repeat(2_000)).value()).hasSize(2_000);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Cursor("x".repeat(2_001)))
          .withMessage("A cursor has at most 2000 characters.");
    }
  }

  @Nested
  class APage {

    @Test
    void keeps_its_own_list_of_records() {
      List<CrmRecord> records =
          new ArrayList<>(List.of(CrmRecord.of(RecordType.ACCOUNT, "a1").build()));
      Page page = new Page(records, List.of(), new Cursor("1"), false, OptionalLong.empty());

      records.clear();

      assertThat(page.records()).hasSize(1);
    }

    @Test
    void that_is_empty_is_the_last_and_knows_its_total() {
      Page page = Page.empty(new Cursor("1"));

      assertThat(page.records()).isEmpty();
      assertThat(page.more()).isFalse();
      assertThat(page.total()).hasValue(0);
    }
  }

  @Nested
  class AnUpdate {

    @Test
    void changes_at_least_one_field() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RecordUpdate(RecordType.ACCOUNT, "a1", Map.of()))
          .withMessage("An update of a1 changes no field.");
    }

    @Test
    void keeps_its_fields_in_order_and_to_itself() {
      Map<String, FieldValue> fields = new LinkedHashMap<>();
      fields.put("Z", new FieldValue.Clear());
      fields.put("A", new FieldValue.Text("x"));
      RecordUpdate update = new RecordUpdate(RecordType.ACCOUNT, "a1", fields);

      fields.clear();

      assertThat(update.fields().keySet()).containsExactly("Z", "A");
      assertThatThrownBy(() -> update.fields().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class AFieldMapping {

    private final FieldMapping mapping =
        new FieldMapping(
            Map.of(Deal.AMOUNT, "ACV__c", Account.INDUSTRY, "Sector__c"),
            Map.of(RecordType.ACCOUNT, Set.of("Territory__c")));

    @Test
    void tells_the_source_of_a_mapped_field_only() {
      assertThat(mapping.sourceOf(Deal.AMOUNT)).contains("ACV__c");
      assertThat(mapping.sourceOf(Deal.NAME)).isEmpty();
      assertThat(FieldMapping.defaults().sourceOf(Deal.AMOUNT)).isEmpty();
    }

    @Test
    void names_the_fields_of_one_type() {
      assertThat(mapping.namedFields(RecordType.ACCOUNT))
          .containsExactlyInAnyOrder("Sector__c", "Territory__c");
      assertThat(mapping.namedFields(RecordType.DEAL)).containsExactly("ACV__c");
      assertThat(mapping.namedFields(RecordType.LEAD)).isEmpty();
    }
  }

  @Nested
  class ADescription {

    @Test
    void finds_a_field_without_regard_to_capitals() {
      SourceField tier = new SourceField("Tier__c", "Tier", "picklist", true, 255);
      RecordDescription description =
          new RecordDescription(RecordType.ACCOUNT, "Account", true, List.of(tier));

      assertThat(description.field("tier__C")).contains(tier);
      assertThat(description.field("Score__c")).isEmpty();
    }
  }
}

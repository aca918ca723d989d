package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.model.RecordType;

class RecordPageTest {

  private static Optional<URI> page(String instance, String id) {
    return new SalesforceConnectorProvider()
        .recordPage(Map.of("instanceUrl", instance), RecordType.DEAL, id);
  }

  @Test
  void is_the_record_on_the_organisations_own_domain() {
    assertThat(page("https://Acme.my.salesforce.com/", "006Nq00000J1MpeIAF"))
        .contains(URI.create("https://acme.my.salesforce.com/006Nq00000J1MpeIAF"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "006Nq00000J1MpeIA", "../../evil/000000", "006Nq00000J1Mpe?x=1"})
  void does_not_exist_of_what_is_no_id(String id) {
    assertThat(page("https://acme.my.salesforce.com", id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:alert(1)", "http://acme.my.salesforce.com", "acme"})
  void does_not_exist_on_an_address_that_cannot_be_called(String instance) {
    assertThat(page(instance, "006Nq00000J1MpeIAF")).isEmpty();
  }
}

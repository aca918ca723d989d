package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;

class FiscalYearTest extends SandboxTest {

  @Test
  void begins_with_the_month_the_organisation_says_and_costs_one_call() throws Exception {
    try (Connector connector = open()) {
      assertThat(connector.fiscalYearStart()).contains(Month.JANUARY);
      assertThat(connector.apiUsage().calls()).isEqualTo(SIGN_IN + 1);
    }
  }
}

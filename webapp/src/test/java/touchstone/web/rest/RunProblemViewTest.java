package touchstone.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.connector.RowProblem;
import touchstone.connector.model.RecordType;
import touchstone.store.ProblemCount;

class RunProblemViewTest {

  private static Optional<String> link(String step, String example) {
    return RunProblemView.of(
            new ProblemCount(step, "x", RowProblem.Severity.NOTED, 1, List.of(example)),
            example,
            (type, id) ->
                type == RecordType.DEAL
                    ? Optional.of(URI.create("https://crm.example/" + id))
                    : Optional.empty())
        .crmUrl();
  }

  @Test
  void leads_to_the_record_an_example_names() {
    assertThat(link("deals", "deals 006: It is won but has no amount: enter it."))
        .contains("https://crm.example/006");
    assertThat(link("deals", "Opportunity 006: its date is no date."))
        .contains("https://crm.example/006");
  }

  @Test
  void leads_nowhere_if_no_record_is_named() {
    assertThat(link("deals", "one.example: 2 accounts share this domain.")).isEmpty();
    assertThat(link("deals", "deals.csv line 3: its date is no date.")).isEmpty();
    assertThat(link("results", "deals 006: strange.")).isEmpty();
  }
}

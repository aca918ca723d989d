package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** Reading everything from the start, page by page. */
abstract class ReadingContract {

  abstract ContractRun run();

  @Test
  void joins_the_pages_of_a_full_read_without_loss_or_repeat() throws ConnectorException {
    List<String> stored = run().addAccounts(run().source().recordsForThreePages());

    FullRead read = FullRead.of(run().open(), RecordType.ACCOUNT);

    assertThat(read.pages()).as("pages").hasSizeGreaterThanOrEqualTo(3);
    assertThat(read.ids()).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void goes_on_from_every_page_boundary_in_another_process() throws ConnectorException {
    List<String> stored = run().addAccounts(run().source().recordsForThreePages());
    FullRead whole = FullRead.of(run().open(), RecordType.ACCOUNT);

    List<String> before = new ArrayList<>();
    for (Page page : whole.pages().subList(0, whole.pages().size() - 1)) {
      page.records().forEach(record -> before.add(record.id()));
      Cursor asStored = new Cursor(page.next().value());

      FullRead rest = FullRead.of(run().open(), RecordType.ACCOUNT, Optional.of(asStored));

      List<String> joined = new ArrayList<>(before);
      joined.addAll(rest.ids());
      assertThat(joined)
          .as("records after going on behind record " + before.size())
          .containsExactlyInAnyOrderElementsOf(stored);
    }
  }

  @Test
  void reads_the_same_page_again_from_the_same_cursor() throws ConnectorException {
    run().addAccounts(run().source().recordsForThreePages());
    Connector connector = run().open();
    Cursor first = connector.read(RecordType.ACCOUNT, Optional.empty()).next();

    List<String> once = idsOf(connector.read(RecordType.ACCOUNT, Optional.of(first)));
    List<String> again = idsOf(connector.read(RecordType.ACCOUNT, Optional.of(first)));

    assertThat(again).isNotEmpty().isEqualTo(once);
  }

  @Test
  void keeps_two_interleaved_reads_of_different_types_apart() throws ConnectorException {
    int count = run().source().recordsForThreePages();
    List<String> accounts = run().addAccounts(count);
    List<String> deals =
        run()
            .source()
            .add(
                IntStream.range(0, count)
                    .mapToObj(number -> ContractRun.deal(number, accounts.get(number)))
                    .toList());
    Connector connector = run().open();

    Page firstAccounts = connector.read(RecordType.ACCOUNT, Optional.empty());
    FullRead readDeals = FullRead.of(connector, RecordType.DEAL);
    FullRead otherAccounts =
        FullRead.of(connector, RecordType.ACCOUNT, Optional.of(firstAccounts.next()));

    assertThat(readDeals.ids()).containsExactlyInAnyOrderElementsOf(deals);
    List<String> joined = new ArrayList<>(idsOf(firstAccounts));
    joined.addAll(otherAccounts.ids());
    assertThat(joined).containsExactlyInAnyOrderElementsOf(accounts);
  }

  @Test
  void gives_an_empty_last_page_for_types_the_organisation_lacks() throws ConnectorException {
    run().addAccounts(1);
    Connector connector = run().open();

    assertThat(run().source().absentTypes()).isNotEmpty();
    for (RecordType type : run().source().absentTypes()) {
      Page page = connector.read(type, Optional.empty());

      assertThat(page.records()).as("records of " + type).isEmpty();
      assertThat(page.more()).as("more of " + type).isFalse();
    }
  }

  @Test
  void tells_a_total_only_if_it_is_right() throws ConnectorException {
    List<String> stored = run().addAccounts(run().source().recordsForThreePages());

    Page first = run().open().read(RecordType.ACCOUNT, Optional.empty());

    assertThat(first.total().orElse(stored.size())).isEqualTo(stored.size());
  }

  private static List<String> idsOf(Page page) {
    return page.records().stream().map(CrmRecord::id).toList();
  }
}

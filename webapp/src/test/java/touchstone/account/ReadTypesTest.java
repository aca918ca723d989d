package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.RecordType;

/** A type that somebody forgets to read would count nowhere, and nobody would be told. */
class ReadTypesTest {

  private static List<RecordType> withLargest(List<RecordType> others) {
    List<RecordType> all = new ArrayList<>(others);
    all.add(FactVisitors.LARGEST);
    return all;
  }

  @Test
  void who_reads_everything_reads_every_type_once() {
    assertThat(withLargest(MirrorReader.OTHERS))
        .containsExactlyInAnyOrderElementsOf(FactVisitors.ORDER);
  }

  @Test
  void who_reads_what_changed_reads_every_type_once() {
    List<RecordType> lanes = ChangedRecords.LANES.stream().flatMap(List::stream).toList();

    assertThat(withLargest(lanes)).containsExactlyInAnyOrderElementsOf(FactVisitors.ORDER);
  }

  @Test
  void a_type_comes_after_those_by_which_it_is_found() {
    List<RecordType> begun = withLargest(MirrorReader.OTHERS);

    for (List<RecordType> order : List.of(FactVisitors.ORDER, begun)) {
      for (RecordType type : order) {
        assertThat(order.subList(0, order.indexOf(type))).containsAll(FactVisitors.before(type));
      }
    }
  }
}

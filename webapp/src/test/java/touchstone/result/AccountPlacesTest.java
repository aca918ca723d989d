package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.snapshot.Columns;
import touchstone.snapshot.SnapshotFolder;
import touchstone.work.Workers;

/** Where accounts are after some came, went and changed. */
class AccountPlacesTest {

  @TempDir Path home;

  /** What stays of a base, with new ones in between. */
  private static int[] before(Random random, int base) {
    return IntStream.range(0, base)
        .boxed()
        .flatMapToInt(
            was ->
                switch (random.nextInt(8)) {
                  case 0 -> IntStream.empty();
                  case 1 -> IntStream.of(-1, was);
                  case 2 -> IntStream.of(was, -1, -1);
                  default -> IntStream.of(was);
                })
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 100, 101, 102, 103})
  void are_found_by_what_came_went_and_changed(int base) throws Exception {
    Random random = new Random(base);
    int[] before = before(random, base);
    int[] changed =
        IntStream.range(0, before.length)
            .filter(account -> before[account] < 0 || random.nextInt(6) == 0)
            .toArray();
    Columns columns = new Columns();
    AccountPlaces.write(before, changed, base, columns);
    SnapshotFolder folder = new SnapshotFolder(home);
    String name = folder.writeInSmallChunks(1, "test", "1", columns, Workers.caller());

    AccountPlaces places = AccountPlaces.read(folder.open(1, name, "1"), Workers.caller());

    assertThat(places.accounts()).isEqualTo(before.length);
    for (int account = 0; account < before.length; account++) {
      int slot = Arrays.binarySearch(changed, account);
      if (slot >= 0) {
        assertThat(places.slot(account)).isEqualTo(slot);
      } else {
        assertThat(places.slot(account)).isNegative();
        assertThat(places.base(account)).as("account %s", account).isEqualTo(before[account]);
      }
    }
  }
}

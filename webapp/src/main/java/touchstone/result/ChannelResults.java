package touchstone.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.snapshot.Columns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelClass;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.TouchModel;

/** How accounts came, as columns. */
final class ChannelResults {

  private static final String CODE = "channel";
  private static final String NAMES = "channel.names";
  private static final String CLASSES = "channel.classes";
  private static final String MODEL = "channel.model";

  private ChannelResults() {}

  /** Adds what is told once. */
  static void writeHead(ChannelColumn channels, TouchModel model, Columns columns) {
    List<String> names = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (Channel channel : channels.channels()) {
      names.add(channel.name());
      classes.add(channel.channelClass().name());
    }
    columns.put(NAMES, names).put(CLASSES, classes).put(MODEL, List.of(model.name()));
  }

  /** Adds what belongs to accounts alone. */
  static void writeOwn(ChannelColumn channels, Rows rows, Columns columns) {
    // 0 is none, so that codes are never negative and take a byte each.
    int[] codes = rows.of(channels.codes()).clone();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes[i] == ChannelColumn.ABSENT ? 0 : codes[i] + 1;
    }
    CountColumn.put(CODE, codes, columns);
  }

  /** The channel of an account; empty if the data did not say. */
  static Optional<Channel> of(ResultColumns columns, int account) throws UnreadableFileException {
    int code = columns.row(account).countAt(CODE);
    return code == 0
        ? Optional.empty()
        : Optional.of(
            new Channel(
                columns.common().textAt(NAMES, code - 1),
                ChannelClass.valueOf(columns.common().textAt(CLASSES, code - 1))));
  }

  /** By which model of touches. */
  static TouchModel model(ResultColumns columns) throws UnreadableFileException {
    return TouchModel.valueOf(columns.common().textAt(MODEL, 0));
  }
}

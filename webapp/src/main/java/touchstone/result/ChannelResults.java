package touchstone.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
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

  static void write(ChannelColumn channels, TouchModel model, Columns columns) {
    List<String> names = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (Channel channel : channels.channels()) {
      names.add(channel.name());
      classes.add(channel.channelClass().name());
    }
    // 0 is none, so that codes are never negative and take a byte each.
    int[] codes = new int[channels.accounts()];
    for (int account = 0; account < codes.length; account++) {
      int code = channels.codes()[account];
      codes[account] = code == ChannelColumn.ABSENT ? 0 : code + 1;
    }
    CountColumn.put(CODE, codes, columns);
    columns.put(NAMES, names).put(CLASSES, classes);
    columns.put(MODEL, List.of(model.name()));
  }

  /** The channel of an account; empty if the data did not say. */
  static Optional<Channel> of(StoredColumns columns, int account) throws UnreadableFileException {
    int code = CountColumn.at(CODE, account, columns);
    return code == 0
        ? Optional.empty()
        : Optional.of(
            new Channel(
                columns.textAt(NAMES, code - 1),
                ChannelClass.valueOf(columns.textAt(CLASSES, code - 1))));
  }

  /** By which model of touches. */
  static TouchModel model(StoredColumns columns) throws UnreadableFileException {
    return TouchModel.valueOf(columns.textAt(MODEL, 0));
  }
}

package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;
import touchstone.snapshot.Columns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.AttributeMapping;

/** The definition attributes of accounts as columns of a file. */
final class AttributeColumns {

  private static final String PREFIX = "attribute.";

  private AttributeColumns() {}

  static void write(AttributeTable table, Columns columns) {
    for (AttributeColumn column : table.columns()) {
      String name = PREFIX + column.attribute().key();
      if (column instanceof CategoryColumn one) {
        columns.put(name, one.codes()).put(name + ".names", one.names());
      } else if (column instanceof CategorySetColumn set) {
        columns.put(name, set.codes()).put(name + ".names", set.names());
        columns.put(name + ".starts", set.starts());
      } else if (column instanceof NumberColumn number) {
        columns.put(name, number.values());
      }
    }
  }

  /**
   * @param mappings those the file was written with: its key says so
   */
  static AttributeTable read(Columns columns, int rows, List<AttributeMapping> mappings)
      throws UnreadableFileException {
    List<AttributeColumn> table = new ArrayList<>();
    for (AttributeMapping mapping : mappings) {
      Attribute attribute = mapping.attribute();
      if (attribute instanceof DefinitionAttribute definition) {
        table.add(read(columns, definition));
      }
    }
    return new AttributeTable(rows, table);
  }

  private static AttributeColumn read(Columns columns, DefinitionAttribute attribute)
      throws UnreadableFileException {
    String name = PREFIX + attribute.key();
    return switch (attribute.kind()) {
      case CATEGORY ->
          new CategoryColumn(attribute, columns.texts(name + ".names").list(), columns.ints(name));
      case CATEGORIES ->
          new CategorySetColumn(
              attribute,
              columns.texts(name + ".names").list(),
              columns.ints(name + ".starts"),
              columns.ints(name));
      case NUMBER -> new NumberColumn(attribute, columns.doubles(name));
    };
  }
}

package touchstone.connector.salesforce.sandbox.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one CSV file with a header of API names: UTF-8, with or without a byte order mark. */
final class CsvFile {

  private CsvFile() {}

  static List<SourceRow> read(Path file, String object) {
    String name = file.getFileName().toString();
    List<SourceRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text(file, name))) {
      List<String> header = List.of();
      for (CsvRecord record : records) {
        if (header.isEmpty()) {
          header = header(record, name);
          continue;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < header.size(); at++) {
          values.put(header.get(at), record.getField(at));
        }
        rows.add(
            new SourceRow(object, "", name + ", line " + record.getStartingLineNumber(), values));
      }
    } catch (CsvParseException broken) {
      throw new FilesRefused(
          name
              + " is not a proper CSV file: "
              + sentence(broken)
              + " Check the quotes and the number of columns there.",
          broken);
    } catch (IOException unreadable) {
      throw new FilesRefused(
          name + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
    }
    return rows;
  }

  private static String text(Path file, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw new FilesRefused(
          name + " is not in UTF-8 (perhaps in Latin-1): save it as UTF-8 and try again.",
          otherEncoding);
    }
  }

  private static List<String> header(CsvRecord record, String name) {
    Set<String> seen = new HashSet<>();
    for (String column : record.getFields()) {
      if (!seen.add(column.strip().toLowerCase(Locale.ROOT))) {
        throw new FilesRefused(
            name + " has two columns named " + column.strip() + ": remove or rename one.");
      }
    }
    return record.getFields().stream().map(String::strip).toList();
  }

  private static String sentence(CsvParseException broken) {
    Throwable deepest = broken;
    StringBuilder sentence = new StringBuilder();
    while (deepest != null) {
      if (deepest.getMessage() != null) {
        sentence.append(deepest.getMessage().replaceAll("[.\\s]*$", "")).append(". ");
      }
      deepest = deepest.getCause();
    }
    return sentence.toString().strip();
  }
}

package touchstone.connector.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;

/** A directory of files as a test writes them, and connections to it. */
final class CsvFolder {

  private final Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private FieldMapping mapping = FieldMapping.defaults();

  CsvFolder(Path directory) {
    this.directory = directory;
    settings.put("directory", directory.toString());
  }

  CsvFolder file(String name, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  CsvFolder file(String name, Charset charset, String text) {
    return bytes(name, text.getBytes(charset));
  }

  CsvFolder bytes(String name, byte[] bytes) {
    try {
      Files.write(directory.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  CsvFolder set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  CsvFolder map(FieldMapping fieldMapping) {
    mapping = fieldMapping;
    return this;
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  Connector connect() throws ConnectorException {
    CsvConnectorProvider provider = new CsvConnectorProvider();
    return provider.connect(ConnectionSettings.of(provider.settings(), settings), mapping);
  }

  /** The first page of a type; the only one of a small file. */
  Page read(RecordType type) throws ConnectorException {
    return read(type, Optional.empty());
  }

  Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    try (Connector connector = connect()) {
      return connector.read(type, from);
    }
  }
}

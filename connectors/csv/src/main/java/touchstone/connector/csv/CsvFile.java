package touchstone.connector.csv;

import java.nio.file.Path;
import touchstone.connector.model.RecordType;

/**
 * A file as it was found. One of the same name with another size or time is another file: it is
 * read from its start.
 *
 * @param type the records it holds
 * @param name its name in the directory
 * @param path where it really is
 * @param sizeBytes its size
 * @param modified when it was last written, ISO 8601
 */
record CsvFile(RecordType type, String name, Path path, long sizeBytes, String modified) {

  /** Tells this state of the file from every other. */
  String stamp() {
    return sizeBytes + "@" + modified;
  }
}

package touchstone.connector.csv;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.model.RecordType;

/** The directory an administrator named, and nothing outside of it. */
final class CsvDirectory {

  private final Path directory;

  CsvDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * The real path of a directory that can be read.
   *
   * @throws ConnectorException {@code CONFIGURATION} saying what is wrong with it
   */
  static Path existing(String text) throws ConnectorException {
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException e) {
      throw directoryWrong("is not a path: write it like /srv/crm-export");
    }
    if (!path.isAbsolute()) {
      throw directoryWrong("must be an absolute path, like /srv/crm-export");
    }
    if (!Files.exists(path)) {
      throw directoryWrong(
          "does not exist on the server, or the server's user may not look at it: " + path);
    }
    if (!Files.isDirectory(path)) {
      throw directoryWrong("is a file; name the directory that holds it: " + path);
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw directoryWrong("may not be read by the server's user: allow it on " + path);
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw directoryWrong("cannot be opened: " + path);
    }
  }

  private static ConnectorException directoryWrong(String what) {
    return new ConnectorException(
        Kind.CONFIGURATION, "The setting \"" + CsvSettings.DIRECTORY_LABEL + "\" " + what + ".");
  }

  /**
   * The files of a type in the order in which they are read, the catalogue's.
   *
   * @throws ConnectorException {@code CONFIGURATION} if two files claim to hold the same records,
   *     or one leads out of the directory
   */
  List<CsvFile> files(RecordType type) throws ConnectorException {
    List<CsvFile> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (FileNames.typeOf(name).equals(Optional.of(type))) {
          found.add(open(type, child, name));
        }
      }
    } catch (IOException e) {
      throw directoryWrong("can no longer be read: " + directory);
    }
    found.sort(Comparator.comparingInt(file -> FileNames.rank(file.name())));
    for (int i = 1; i < found.size(); i++) {
      CsvFile one = found.get(i - 1);
      CsvFile other = found.get(i);
      if (!FileNames.mayStandBeside(one.name(), other.name())) {
        throw new ConnectorException(
            Kind.CONFIGURATION,
            "Both "
                + one.name()
                + " and "
                + other.name()
                + " hold "
                + type.plural()
                + ": keep one of them in the directory.");
      }
    }
    return found;
  }

  private CsvFile open(RecordType type, Path child, String name) throws ConnectorException {
    try {
      Path real = child.toRealPath();
      if (!directory.equals(real.getParent())) {
        throw new ConnectorException(
            Kind.CONFIGURATION,
            "The file "
                + name
                + " is a link that leads out of the directory: put the file itself"
                + " there.");
      }
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new ConnectorException(
            Kind.CONFIGURATION, "The entry " + name + " of the directory is not a file.");
      }
      if (!Files.isReadable(real)) {
        throw new ConnectorException(
            Kind.CONFIGURATION,
            "The file " + name + " may not be read by the server's user: allow it.");
      }
      return new CsvFile(
          type,
          name,
          real,
          attributes.size(),
          attributes.lastModifiedTime().toInstant().toString());
    } catch (IOException e) {
      throw new ConnectorException(
          Kind.CONFIGURATION, "The file " + name + " cannot be opened: check it on the server.");
    }
  }
}

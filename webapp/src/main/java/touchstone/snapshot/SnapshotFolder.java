package touchstone.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import touchstone.work.Workers;

/**
 * Where the files of columns are: a directory for each connection. Which file counts is said by the
 * database; the others may be removed at any time. Thread-safe, also against itself in another
 * thread: a file once written never changes.
 */
public final class SnapshotFolder {

  private static final String SUFFIX = ".columns";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.columns");
  private static final String UNFINISHED = ".unfinished";
  private static final String SEPARATOR = "-";
  private static final String CONNECTION = "connection-";
  private static final int SMALL_CHUNK = 4_096;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;
  private final Disk disk;

  /**
   * @param root made when the first file is written
   */
  public SnapshotFolder(Path root) {
    this(root, Disk.REAL);
  }

  SnapshotFolder(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  /**
   * Writes a new file that is read whole, and returns its name when it is on the disk.
   *
   * @param kind what it holds, like {@code facts}
   * @param schema which columns of which meaning; a reader that expects another does not read it
   * @throws UncheckedIOException if the disk is full or refuses; other files are as they were
   */
  public String write(long connectionId, String kind, String schema, Columns columns) {
    return write(connectionId, kind, schema, Block.CHUNK, columns, Workers.caller());
  }

  /**
   * Writes a new file of which single values are read, each with a few hundred others; else like
   * {@link #write}.
   *
   * @param workers a second thread writes while the first makes what comes next
   */
  public String writeInSmallChunks(
      long connectionId, String kind, String schema, Columns columns, Workers workers) {
    return write(connectionId, kind, schema, SMALL_CHUNK, columns, workers);
  }

  private String write(
      long connectionId,
      String kind,
      String schema,
      int chunkBytes,
      Columns columns,
      Workers workers) {
    String name = kind + SEPARATOR + UUID.randomUUID() + SUFFIX;
    Path folder = folder(connectionId);
    Path unfinished = folder.resolve(name + UNFINISHED);
    try {
      create(folder);
      try (Disk.Output output = disk.create(unfinished)) {
        ColumnFile.write(output, schema, chunkBytes, columns, workers);
      }
      disk.rename(unfinished, folder.resolve(name));
      return name;
    } catch (IOException e) {
      delete(unfinished);
      throw new UncheckedIOException(e);
    }
  }

  /** The files hold what the CRM knows: others of this machine may not look into them. */
  private void create(Path folder) throws IOException {
    if (Files.notExists(root)) {
      Files.createDirectories(root);
      PosixFileAttributeView view = Files.getFileAttributeView(root, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(OWNER_ONLY);
      }
    }
    Files.createDirectories(folder);
  }

  /**
   * Reads the wanted columns of a file.
   *
   * @throws UnreadableFileException if it is missing, damaged, cut off, or of another schema
   */
  public Columns read(
      long connectionId, String name, String schema, Predicate<String> wanted, Workers workers)
      throws UnreadableFileException {
    return ColumnFile.read(file(connectionId, name), schema, wanted, workers);
  }

  /**
   * Opens a file to read single values of it.
   *
   * @throws UnreadableFileException if it is missing, cut off, or of another schema; damage is told
   *     by what is read
   */
  public StoredColumns open(long connectionId, String name, String schema)
      throws UnreadableFileException {
    return ColumnFile.open(file(connectionId, name), schema);
  }

  /** Whether a file is there; it may be damaged. */
  public boolean has(long connectionId, String name) {
    return Files.isRegularFile(folder(connectionId).resolve(name));
  }

  /**
   * Removes the files of a kind but those named. What cannot be removed stays.
   *
   * @param kind as they were written with; files of other kinds are left alone
   */
  public void keepOnly(long connectionId, String kind, Set<String> names) {
    for (Path file : files(folder(connectionId))) {
      String name = file.getFileName().toString();
      if (name.startsWith(kind + SEPARATOR) && !names.contains(name)) {
        delete(file);
      }
    }
  }

  /** Removes a file that does not count. What cannot be removed stays. */
  public void remove(long connectionId, String name) {
    delete(folder(connectionId).resolve(name));
  }

  /**
   * Removes all files of other connections than these: of one that was deleted while something was
   * still computed of it. What cannot be removed stays.
   */
  public void keepConnections(Set<Long> connections) {
    Set<String> known = connections.stream().map(id -> CONNECTION + id).collect(Collectors.toSet());
    for (Path folder : files(root)) {
      String name = folder.getFileName().toString();
      if (name.startsWith(CONNECTION) && !known.contains(name)) {
        remove(folder);
      }
    }
  }

  /** Removes all files of a connection. What cannot be removed stays. */
  public void remove(long connectionId) {
    remove(folder(connectionId));
  }

  private static void remove(Path folder) {
    files(folder).forEach(SnapshotFolder::delete);
    delete(folder);
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
        found.forEach(files::add);
      } catch (IOException | DirectoryIteratorException e) {
        stays(e);
      }
    }
    return files;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      stays(e);
    }
  }

  private static void stays(Exception why) {
    System.getLogger(SnapshotFolder.class.getName())
        .log(System.Logger.Level.WARNING, "A file that is not needed any more stays", why);
  }

  /** Names come from the database, which may be anybody's: nothing is opened but files of here. */
  private Path file(long connectionId, String name) throws UnreadableFileException {
    if (!NAME.matcher(name).matches()) {
      throw new UnreadableFileException("its name is not one that Touchstone gives");
    }
    return folder(connectionId).resolve(name);
  }

  private Path folder(long connectionId) {
    return root.resolve(CONNECTION + connectionId);
  }
}

package touchstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from the class path, and how to start them.
 *
 * <p>PostgreSQL refuses to run as root. If we are root, as builds in containers are, its programs
 * are started as {@code nobody}.
 */
final class PostgresBinaries {

  static final boolean WINDOWS = name("os.name").startsWith("windows");

  private static final String ORDINARY_USER = "nobody";

  /** How root can start a program as somebody else; which of them is there differs. */
  private static final List<List<String>> AS_NOBODY =
      List.of(
          List.of("setpriv", "--reuid=" + ORDINARY_USER, "--clear-groups", "--"),
          List.of("runuser", "-u", ORDINARY_USER, "--"),
          List.of("su", ORDINARY_USER, "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"));

  private final Path directory;
  private final List<String> asOrdinaryUser;

  private PostgresBinaries(Path directory, List<String> asOrdinaryUser) {
    this.directory = directory;
    this.asOrdinaryUser = asOrdinaryUser;
  }

  /** Unpacks them into a new directory below the temporary one. */
  static PostgresBinaries extracted() {
    try (InputStream archive = archive()) {
      boolean root = !WINDOWS && says("id", "-u").equals("0");
      List<String> prefix = root ? asNobody() : List.of();
      Path directory = Files.createTempDirectory(parent(root), "touchstone-postgres-");
      PostgresBinaries binaries = new PostgresBinaries(directory, prefix);
      binaries.unpack(archive);
      Files.createDirectory(binaries.data());
      if (root) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        binaries.give(binaries.data());
      }
      return binaries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory() {
    return directory;
  }

  Path data() {
    return directory.resolve("data");
  }

  /** The command line of one of the programs. */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(asOrdinaryUser);
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** A new file that only the programs' user can read. */
  Path privateFile(String name, String content) throws IOException {
    Path file = Files.createTempFile(directory, name, "");
    Files.writeString(file, content);
    if (!asOrdinaryUser.isEmpty()) {
      give(file);
    }
    return file;
  }

  private void give(Path path) throws IOException {
    Files.setOwner(
        path,
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ORDINARY_USER));
  }

  private static List<String> asNobody() {
    for (List<String> prefix : AS_NOBODY) {
      List<String> command = new ArrayList<>(prefix);
      command.addAll(List.of("id", "-u"));
      String user = says(command.toArray(String[]::new));
      if (!user.isEmpty() && !user.equals("0")) {
        return prefix;
      }
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and neither setpriv, runuser nor su can start it as "
            + ORDINARY_USER
            + " here: run the build as an ordinary user, or install util-linux.");
  }

  /** What a program says if it ends well, else nothing. */
  private static String says(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? said : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A temporary directory that the programs' user can reach. */
  private static Path parent(boolean root) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
    if (!root || reachable(temporary)) {
      return temporary;
    }
    Path usual = Path.of("/tmp").toRealPath();
    if (reachable(usual)) {
      return usual;
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and "
            + ORDINARY_USER
            + " may not enter "
            + temporary
            + ": run the build as an ordinary user, or set java.io.tmpdir.");
  }

  private static boolean reachable(Path directory) throws IOException {
    for (Path path = directory; path != null; path = path.getParent()) {
      if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static InputStream archive() {
    String name = archiveName();
    InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new IllegalStateException(
          "There is no "
              + name
              + " on the class path: the profiles of webapp/pom.xml lack PostgreSQL's programs for"
              + " this machine.");
    }
    return archive;
  }

  private void unpack(InputStream archive) throws IOException {
    TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(archive));
    for (TarArchiveEntry entry = files.getNextEntry();
        entry != null;
        entry = files.getNextEntry()) {
      unpack(entry, files);
    }
  }

  private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("The archive leaves its directory: " + entry.getName());
    }
    createDirectories(entry.isDirectory() ? target : target.getParent());
    if (entry.isDirectory()) {
      return;
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if (!WINDOWS) {
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Open to the programs' user, whatever our own default is. */
  private void createDirectories(Path target) throws IOException {
    Path path = directory;
    for (Path name : directory.relativize(target)) {
      path = path.resolve(name);
      if (!Files.exists(path)) {
        Files.createDirectory(path);
        if (!WINDOWS) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  /** As the makers of the archives name system and processor. */
  private static String archiveName() {
    String system = WINDOWS ? "windows" : name("os.name").contains("mac") ? "darwin" : "linux";
    String processor =
        Stream.of("aarch64", "arm64").anyMatch(name("os.arch")::equals) ? "arm_64" : "x86_64";
    return "postgres-" + system + "-" + processor + ".txz";
  }

  private static String name(String property) {
    return System.getProperty(property).toLowerCase(Locale.ROOT);
  }
}

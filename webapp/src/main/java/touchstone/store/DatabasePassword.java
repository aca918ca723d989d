package touchstone.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Where the database's password is found: in a setting, or in a file of its own. */
final class DatabasePassword {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private DatabasePassword() {}

  /**
   * The password, blank if there is none.
   *
   * @throws IllegalArgumentException if both are given, or the file cannot be read or is open to
   *     others
   */
  static String of(Optional<String> password, Optional<Path> file) {
    if (file.isEmpty()) {
      return password.orElse("");
    }
    if (password.isPresent()) {
      throw new IllegalArgumentException(
          "Set either touchstone.database.password or touchstone.database.password-file, not"
              + " both.");
    }
    return read(file.get());
  }

  private static String read(Path file) {
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new IllegalArgumentException(
            "Others can read or change "
                + file
                + ", which touchstone.database.password-file names: make it its owner's only"
                + " (chmod 600).");
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The file "
              + file
              + ", which touchstone.database.password-file names, cannot be read: make it, or give"
              + " it to the user Touchstone runs as.",
          e);
    }
  }
}

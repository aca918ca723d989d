package touchstone.connection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The file that holds the key of the secrets: a Tink keyset in JSON, readable by its owner only.
 * Where the file system knows no owners (Windows), the folder's own protection counts.
 */
final class SecretKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final Configuration TINK = AeadConfig2026.get();

  private final Path file;

  SecretKeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  boolean exists() {
    return Files.exists(file);
  }

  Path path() {
    return file;
  }

  /**
   * Makes a new key.
   *
   * @throws SecretKeyException if the file exists or cannot be written
   */
  Aead create() {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
      Files.createDirectories(file.getParent());
      Files.createFile(file, ownerOnly());
      Files.writeString(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(key, TINK, InsecureSecretKeyAccess.get()),
          StandardOpenOption.WRITE);
      return key.getPrimitive(TINK, Aead.class);
    } catch (FileAlreadyExistsException e) {
      throw new SecretKeyException(
          "Another process made the key file " + file + " just now: start again.", e);
    } catch (IOException e) {
      throw new SecretKeyException(
          "The key file "
              + file
              + " cannot be written: make its folder writable, or name another place in"
              + " touchstone.secret.key-file.",
          e);
    } catch (GeneralSecurityException e) {
      throw new SecretKeyException("This Java cannot make an AES-256-GCM key: use another.", e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return knowsOwners()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean knowsOwners() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Reads the key.
   *
   * @throws SecretKeyException if others may read the file, or it holds no key
   */
  Aead load() {
    try {
      refuseIfOthersMayRead();
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), TINK, InsecureSecretKeyAccess.get())
          .getPrimitive(TINK, Aead.class);
    } catch (IOException e) {
      throw new SecretKeyException(
          "The key file "
              + file
              + " cannot be read: give the user that runs Touchstone the right to read it.",
          e);
    } catch (GeneralSecurityException | RuntimeException e) {
      if (e instanceof SecretKeyException refused) {
        throw refused;
      }
      // The cause could quote the file, so it is not passed on.
      throw new SecretKeyException(
          "The file " + file + " holds no key: put the right file back from your backup.");
    }
  }

  private void refuseIfOthersMayRead() throws IOException {
    if (!knowsOwners()) {
      return;
    }
    Set<PosixFilePermission> others = new HashSet<>(Files.getPosixFilePermissions(file));
    others.removeAll(
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE));
    if (!others.isEmpty()) {
      throw new SecretKeyException(
          "The key file "
              + file
              + " is open to other users of this machine: run \"chmod 600 "
              + file
              + "\" and start again; if strangers use the machine, change the secrets in the CRM.");
    }
  }
}

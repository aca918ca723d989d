package touchstone.connection;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import touchstone.store.ConnectionStore;
import touchstone.store.EncryptedSecret;

/** Encrypts secrets for the store, and opens them for connectors only. Thread-safe. */
public final class SecretVault {

  private final ConnectionStore store;
  private final Aead key;

  private SecretVault(ConnectionStore store, Aead key) {
    this.store = store;
    this.key = key;
  }

  /**
   * Opens the vault with the key in a file; makes the file at first start.
   *
   * @throws SecretKeyException if the file is missing although secrets are stored, is open to
   *     others, holds no key, or not the one that encrypted the stored secrets
   */
  public static SecretVault open(ConnectionStore store, Path keyFile) {
    SecretKeyFile file = new SecretKeyFile(keyFile);
    List<EncryptedSecret> stored = store.secrets();
    if (!file.exists() && !stored.isEmpty()) {
      throw new SecretKeyException(
          "The key file "
              + file.path()
              + " is missing, but the database holds secrets encrypted with it: put it back from"
              + " your backup, or empty the table connection_secret and enter the secrets again.");
    }
    SecretVault vault = new SecretVault(store, file.exists() ? file.load() : file.create());
    for (EncryptedSecret secret : stored) {
      vault.requireFits(secret, file);
    }
    return vault;
  }

  private void requireFits(EncryptedSecret secret, SecretKeyFile file) {
    try {
      decrypt(secret);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretKeyException(
          "The key in "
              + file.path()
              + " is not the one that encrypted the secret \""
              + secret.name()
              + "\" of connection "
              + secret.connectionId()
              + ": put the right key file back, or empty the table connection_secret and enter the"
              + " secrets again.");
    }
  }

  /** Encrypts and stores a secret in place of an earlier one. */
  void put(long connectionId, String name, String secret) {
    try {
      byte[] ciphertext =
          key.encrypt(secret.getBytes(StandardCharsets.UTF_8), boundTo(connectionId, name));
      store.putSecret(
          new EncryptedSecret(connectionId, name, Base64.getEncoder().encodeToString(ciphertext)));
    } catch (GeneralSecurityException e) {
      throw new SecretKeyException("The secret " + name + " could not be encrypted.", e);
    }
  }

  /** Opens a stored secret. The result goes to a connector and nowhere else. */
  String open(EncryptedSecret secret) {
    try {
      return decrypt(secret);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretKeyException(
          "The secret \"" + secret.name() + "\" cannot be opened any more: enter it again.");
    }
  }

  private String decrypt(EncryptedSecret secret) throws GeneralSecurityException {
    byte[] plain =
        key.decrypt(
            Base64.getDecoder().decode(secret.ciphertextBase64()),
            boundTo(secret.connectionId(), secret.name()));
    return new String(plain, StandardCharsets.UTF_8);
  }

  // A ciphertext copied to another connection or setting must not open there.
  private static byte[] boundTo(long connectionId, String name) {
    return ("connection/" + connectionId + "/" + name).getBytes(StandardCharsets.UTF_8);
  }
}

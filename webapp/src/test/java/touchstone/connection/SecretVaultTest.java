package touchstone.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.EncryptedSecret;
import touchstone.store.OnEachDatabase;
import touchstone.store.TestDatabases;

@OnEachDatabase
class SecretVaultTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path home;

  private Database database;
  private ConnectionStore store;
  private Path keyFile;
  private long one;
  private long other;

  @BeforeEach
  void open() {
    database = TestDatabases.fresh();
    store = new ConnectionStore(database);
    keyFile = home.resolve("keys").resolve("secret-key.json");
    one = store.add("One", "fake", Map.of(), NOW);
    other = store.add("Other", "fake", Map.of(), NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void opens_what_it_encrypted_also_after_a_restart() {
    SecretVault.open(store, keyFile).put(one, "password", "pässword");

    SecretVault restarted = SecretVault.open(store, keyFile);

    assertThat(restarted.open(store.secrets().get(0))).isEqualTo("pässword");
  }

  @Test
  void stores_no_plain_text_and_never_the_same_twice() {
    SecretVault vault = SecretVault.open(store, keyFile);
    vault.put(one, "password", "pass");
    String first = store.secrets().get(0).ciphertextBase64();
    vault.put(one, "password", "pass");

    assertThat(store.secrets()).hasSize(1);
    assertThat(store.secrets().get(0).ciphertextBase64()).isNotEqualTo(first);
    assertThat(store.secrets().get(0)).hasToString("EncryptedSecret[connection 1, password]");
  }

  @Test
  void does_not_open_a_secret_that_was_copied_to_another_connection_or_name() {
    SecretVault vault = SecretVault.open(store, keyFile);
    vault.put(one, "password", "pass");
    String ciphertext = store.secrets().get(0).ciphertextBase64();

    for (EncryptedSecret copied :
        new EncryptedSecret[] {
          new EncryptedSecret(other, "password", ciphertext),
          new EncryptedSecret(one, "token", ciphertext)
        }) {
      assertThatExceptionOfType(SecretKeyException.class)
          .isThrownBy(() -> vault.open(copied))
          .withMessage(
              "The secret \"" + copied.name() + "\" cannot be opened any more: enter it again.");
    }
  }

  @Nested
  class TheKeyFile {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void is_made_at_first_start_for_its_owner_only() throws Exception {
      SecretVault.open(store, keyFile);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
          .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void is_refused_if_others_may_read_it() throws Exception {
      SecretVault.open(store, keyFile);
      Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));

      assertThatExceptionOfType(SecretKeyException.class)
          .isThrownBy(() -> SecretVault.open(store, keyFile))
          .withMessage(
              "The key file "
                  + keyFile
                  + " is open to other users of this machine: run \"chmod 600 "
                  + keyFile
                  + "\" and start again; if strangers use the machine, change the secrets in the"
                  + " CRM.");
    }

    @Test
    void is_refused_if_another_key_encrypted_the_stored_secrets() throws Exception {
      SecretVault.open(store, keyFile).put(one, "password", "pass");
      Path otherKey = home.resolve("other.json");
      try (Database empty = TestDatabases.fresh()) {
        SecretVault.open(new ConnectionStore(empty), otherKey);
      }

      assertThatExceptionOfType(SecretKeyException.class)
          .isThrownBy(() -> SecretVault.open(store, otherKey))
          .withMessage(
              "The key in "
                  + otherKey
                  + " is not the one that encrypted the secret \"password\" of connection 1: put"
                  + " the right key file back, or empty the table connection_secret and enter the"
                  + " secrets again.");
    }

    @Test
    void is_not_made_anew_while_secrets_are_stored() throws Exception {
      SecretVault.open(store, keyFile).put(one, "password", "pass");
      Files.delete(keyFile);

      assertThatExceptionOfType(SecretKeyException.class)
          .isThrownBy(() -> SecretVault.open(store, keyFile))
          .withMessage(
              "The key file "
                  + keyFile
                  + " is missing, but the database holds secrets encrypted with it: put it back"
                  + " from your backup, or empty the table connection_secret and enter the secrets"
                  + " again.");
      assertThat(keyFile).doesNotExist();
    }

    @Test
    void is_refused_if_it_holds_no_key_without_quoting_it() throws Exception {
      SecretVault.open(store, keyFile);
      Files.writeString(keyFile, "{\"half\": \"a key");

      assertThatExceptionOfType(SecretKeyException.class)
          .isThrownBy(() -> SecretVault.open(store, keyFile))
          .withMessage(
              "The file " + keyFile + " holds no key: put the right file back from your backup.")
          .withNoCause();
    }
  }
}

package touchstone.store;

/**
 * A secret as it is stored.
 *
 * @param connectionId whose it is
 * @param name the setting's name
 * @param ciphertextBase64 bound to connection and name
 */
public record EncryptedSecret(long connectionId, String name, String ciphertextBase64) {

  @Override
  public String toString() {
    return "EncryptedSecret[connection " + connectionId + ", " + name + "]";
  }
}

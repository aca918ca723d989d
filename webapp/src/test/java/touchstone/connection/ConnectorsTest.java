package touchstone.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.ConnectorProvider;
import touchstone.sync.FakeCrm;

class ConnectorsTest {

  @TempDir private Path folder;

  @Test
  void lists_the_bundled_connectors() {
    try (Connectors connectors = Connectors.load(Optional.empty())) {
      assertThat(connectors.all())
          .extracting(LoadedConnector::origin, loaded -> loaded.provider().id())
          .contains(tuple("bundled", "csv"), tuple("bundled", "salesforce"));
    }
  }

  @Test
  void finds_a_connector_in_a_jar_of_the_folder_and_tells_its_version_and_checksum()
      throws Exception {
    jar("other.jar", "other-1.2");

    try (Connectors connectors = Connectors.load(Optional.of(folder))) {
      LoadedConnector loaded =
          connectors.all().stream()
              .filter(connector -> connector.provider().id().equals("guest"))
              .findFirst()
              .orElseThrow();
      assertThat(loaded.origin()).isEqualTo("other.jar");
      assertThat(loaded.version()).isEqualTo("other-1.2");
      assertThat(loaded.sha256()).matches("[0-9a-f]{64}");
      assertThat(loaded.provider().getClass().getClassLoader())
          .isNotSameAs(ConnectorProvider.class.getClassLoader());
    }
  }

  @Test
  void refuses_to_start_with_two_connectors_of_one_id() throws Exception {
    jar("a.jar", "1");
    jar("b.jar", "2");

    assertThatIllegalStateException()
        .isThrownBy(() -> Connectors.load(Optional.of(folder)))
        .withMessage(
            "Two connectors call themselves \"guest\" (a.jar and b.jar): remove one from the folder"
                + " touchstone.connectors.dir and start again.");
  }

  @Test
  void refuses_two_of_one_id_also_among_its_own() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Connectors.of(List.of(new FakeCrm(), new FakeCrm())))
        .withMessageStartingWith("Two connectors call themselves \"fake\" (bundled and bundled)");
  }

  @Test
  void says_what_to_do_about_a_jar_that_does_not_fit() throws Exception {
    try (JarOutputStream jar = newJar("broken.jar", "1")) {
      put(jar, "META-INF/services/touchstone.connector.ConnectorProvider", "no.such.Provider");
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> Connectors.load(Optional.of(folder)))
        .withMessage(
            "The connector in "
                + folder.resolve("broken.jar")
                + " does not fit this version of Touchstone: ask its authors for one that does, or"
                + " remove it.");
  }

  @Test
  void says_what_to_do_about_a_folder_that_is_not_there() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Connectors.load(Optional.of(folder.resolve("none"))))
        .withMessage(
            "The folder "
                + folder.resolve("none")
                + " cannot be read: make it, or remove touchstone.connectors.dir.");
  }

  /** A jar with a copy of {@link GuestProvider} under a package of its own class loader. */
  private void jar(String name, String version) throws IOException {
    try (JarOutputStream jar = newJar(name, version)) {
      String source = GuestProvider.class.getName().replace('.', '/') + ".class";
      byte[] code;
      try (InputStream in = getClass().getClassLoader().getResourceAsStream(source)) {
        // The same length, so that the class file's constant stays well formed.
        code = renamed(in.readAllBytes());
      }
      jar.putNextEntry(new JarEntry("touchstone/connectioX/GuestProvider.class"));
      jar.write(code);
      jar.closeEntry();
      put(
          jar,
          "META-INF/services/touchstone.connector.ConnectorProvider",
          "touchstone.connectioX.GuestProvider");
    }
  }

  private static byte[] renamed(byte[] code) {
    Charset latin = StandardCharsets.ISO_8859_1;
    return new String(code, latin)
        .replace("touchstone/connection/Guest", "touchstone/connectioX/Guest")
        .getBytes(latin);
  }

  private JarOutputStream newJar(String name, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    return new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest);
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }
}

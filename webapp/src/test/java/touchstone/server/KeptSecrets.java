package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.Credentials;

/** A secret goes in and does not come out: not by REST, not in a file, not in the log. */
interface KeptSecrets {

  Api api();

  @Test
  default void secrets_stay_inside() {
    String secret = "hush-" + UUID.randomUUID();
    String wrongSecret = "wrong-" + UUID.randomUUID();
    String mark = "mark-" + UUID.randomUUID();
    try (SandboxCompany company = SandboxCompany.of(3)) {
      company.organisation().credentials(new Credentials("the-key", secret));
      Map<String, String> settings = new HashMap<>(company.settings());
      long connection = api().connect("salesforce", settings);
      settings.put("clientSecret", wrongSecret);
      long other = api().connect("salesforce", settings);
      api().send("PATCH", "connections/" + other, "{\"name\":\"" + mark + "\"}").expect(200);
      api().succeed(connection, "SYNC");
      api().post("connections/" + connection + "/check", "").expect(200);
      api().post("connections/" + other + "/check", "").expect(200);
      api().run(other, "SYNC");

      for (String path :
          List.of(
              "connectors",
              "connections",
              "connections/" + connection,
              "connections/" + other,
              "connections/" + connection + "/summary",
              "connections/" + connection + "/source-fields",
              "connections/" + connection + "/field-mapping",
              "connections/" + connection + "/attributes",
              "runs?connection=" + connection,
              "runs?connection=" + other,
              "pushes?connection=" + connection,
              "profiles?connection=" + connection)) {
        assertThat(api().get(path).expect(200).body()).doesNotContain(secret, wrongSecret);
      }
    }
    Path home = Path.of(System.getProperty("touchstone.home", "target/it-home"));
    // A name is stored as it is; once it is on the disk, so is all that was stored before.
    Eventually.get(
        Duration.ofMinutes(2), () -> holding(files(home), mark), found -> !found.isEmpty());
    assertThat(holding(logs(), "PayaraMicro")).isNotEmpty();
    for (String hidden : List.of(secret, wrongSecret)) {
      assertThat(holding(files(home), hidden)).isEmpty();
      assertThat(holding(logs(), hidden)).isEmpty();
    }
  }

  /** What the server logged, with older parts of it. */
  private static List<Path> logs() {
    Path log = Path.of(System.getProperty("touchstone.server.log", "target/server.log"));
    try (Stream<Path> files = Files.list(log.toAbsolutePath().getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(log.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder; the server may take some away meanwhile. */
  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those files that hold a text, in any usual writing of it. */
  private static List<Path> holding(List<Path> files, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    List<byte[]> writings =
        List.of(
            plain,
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            Base64.getEncoder().withoutPadding().encode(plain));
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      String content = new String(bytes(file), StandardCharsets.ISO_8859_1);
      if (writings.stream()
          .anyMatch(one -> content.contains(new String(one, StandardCharsets.ISO_8859_1)))) {
        found.add(file);
      }
    }
    return found;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException goneMeanwhile) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package touchstone.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrowserHeadersTest {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void the_import_map_of_every_page_is_the_one_the_policy_lets_run() throws Exception {
    for (Path page : pages()) {
      Matcher map = IMPORT_MAP.matcher(Files.readString(page));
      assertThat(map.find()).as(page + " has an import map").isTrue();
      assertThat(BrowserHeaders.POLICY).contains("'sha256-" + sha256(map.group(1)) + "'");
    }
  }

  @Test
  void no_page_has_another_inline_script_or_style() throws IOException {
    for (Path page : pages()) {
      String html = IMPORT_MAP.matcher(Files.readString(page)).replaceAll("");
      assertThat(html).doesNotContainPattern("<script(?![^>]*\\bsrc=)").doesNotContain("<style");
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(pages).isNotEmpty();
      return pages;
    }
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}

package touchstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {

  private static final Path APP = Path.of("src/main/webapp/app");
  private static final Pattern ENTRY =
      Pattern.compile("^  (?:\"([^\"]+)\"|(\\w+)):\\s*\"(.*)\",$", Pattern.MULTILINE);
  private static final Pattern USE = Pattern.compile("\\bt\\(\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @Test
  void english_and_french_say_the_same_things() throws IOException {
    Map<String, String> english = texts("en");
    Map<String, String> french = texts("fr");

    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(places(french.get(key))).as(key).isEqualTo(places(text)));
  }

  @Test
  void every_text_a_page_names_exists() throws IOException {
    Map<String, String> english = texts("en");
    try (Stream<Path> modules = Files.walk(APP)) {
      for (Path module : modules.filter(file -> file.toString().endsWith(".js")).toList()) {
        USE.matcher(Files.readString(module))
            .results()
            .forEach(use -> assertThat(english).as(module.toString()).containsKey(use.group(1)));
      }
    }
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
    return places;
  }

  private static Map<String, String> texts(String language) throws IOException {
    String module =
        Files.readString(APP.resolve("texts/" + language + ".js")).replaceAll(":\\s*\\n\\s+", ": ");
    Map<String, String> texts = new TreeMap<>();
    Matcher entry = ENTRY.matcher(module);
    while (entry.find()) {
      texts.put(entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3));
    }
    assertThat(texts).as("texts of " + language).hasSizeGreaterThan(100);
    return texts;
  }
}

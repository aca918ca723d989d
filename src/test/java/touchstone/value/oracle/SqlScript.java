package touchstone.value.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** SQL statements of this package's resources, with settings written as {@code ${name}}. */
public record SqlScript(String text) {

  /** The script of that name. */
  public static SqlScript named(String name) {
    try (InputStream in = SqlScript.class.getResourceAsStream(name)) {
      return new SqlScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with settings filled in. */
  public SqlScript with(Map<String, ?> settings) {
    String filled = text;
    for (Map.Entry<String, ?> setting : settings.entrySet()) {
      filled = filled.replace("${" + setting.getKey() + "}", setting.getValue().toString());
    }
    return new SqlScript(filled);
  }

  /** The statements; none holds a semicolon. */
  public List<String> statements() {
    String plain = text.replaceAll("--[^\n]*", "");
    return Arrays.stream(plain.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}

package touchstone.connector.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import touchstone.connector.Setting;
import touchstone.connector.csv.Columns.Source;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.RecordType;

/** The page docs/csv.md: what it says, and what the catalogues say it must say. */
final class CsvGuide {

  static final Path PAGE = Path.of("..", "..", "docs", "csv.md");

  private static final Pattern EXAMPLE =
      Pattern.compile("```csv (?<name>\\S+)\\R(?<text>.*?)```", Pattern.DOTALL);

  private final String text;

  private CsvGuide(String text) {
    this.text = text;
  }

  static CsvGuide read() throws IOException {
    return new CsvGuide(Files.readString(PAGE).replace("\r\n", "\n"));
  }

  String text() {
    return text;
  }

  /** What stands between the marks of a part of the page. */
  String part(String name) {
    Matcher matcher =
        Pattern.compile(
                "<!-- " + name + " -->\n(?<part>.*?)<!-- end of " + name + " -->", Pattern.DOTALL)
            .matcher(text);
    return matcher.find() ? matcher.group("part").strip() : "";
  }

  /** The files of the worked example, by name. */
  Map<String, String> exampleFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher matcher = EXAMPLE.matcher(text);
    while (matcher.find()) {
      files.put(matcher.group("name"), matcher.group("text"));
    }
    return files;
  }

  static String settings() {
    StringBuilder table =
        new StringBuilder(
            "| setting | name in the API | values | what it is |\n|---|---|---|---|\n");
    for (Setting setting : CsvSettings.DECLARED) {
      table
          .append("| ")
          .append(setting.label())
          .append(" | `")
          .append(setting.name())
          .append("` | ")
          .append(values(setting))
          .append(" | ")
          .append(setting.help())
          .append(" |\n");
    }
    return table.toString().strip();
  }

  private static String values(Setting setting) {
    if (setting instanceof Setting.Choice choice) {
      return choice.options().stream()
          .map(option -> "`" + option.value() + "`: " + option.label())
          .collect(Collectors.joining("<br>"));
    }
    if (setting instanceof Setting.Text text && text.defaultValue().isPresent()) {
      return "text, default `" + text.defaultValue().get() + "`";
    }
    return setting.required() ? "text, required" : "text";
  }

  static String columns() {
    StringBuilder page = new StringBuilder();
    for (RecordType type : RecordType.values()) {
      page.append("### ")
          .append(
              FileNames.of(type).stream()
                  .map(name -> "`" + name + "`")
                  .collect(Collectors.joining(" or ")))
          .append("\n\nWithout a column of ids, rows are told apart by ")
          .append(names(NaturalKey.of(type)))
          .append(".\n\n| column | kind | Salesforce's name | meaning |\n|---|---|---|---|\n");
      for (Field<?> field : type.fields()) {
        page.append("| `")
            .append(field.name())
            .append("` | ")
            .append(kind(field))
            .append(" | ")
            .append(others(field))
            .append(" | ")
            .append(field.meaning())
            .append(" |\n");
      }
      page.append('\n');
    }
    return page.toString().strip();
  }

  private static String names(List<Field<?>> fields) {
    return fields.stream().map(field -> "`" + field.name() + "`").collect(Collectors.joining(", "));
  }

  private static String kind(Field<?> field) {
    return field.kind() == FieldKind.INSTANT ? "moment" : field.kind().name();
  }

  private static String others(Field<?> field) {
    List<Source> others = Columns.of(field).subList(1, Columns.of(field).size());
    return others.stream()
        .map(
            source ->
                "`"
                    + source.name()
                    + "`"
                    + source.idPrefix().map(prefix -> " of " + prefix + "...").orElse(""))
        .collect(Collectors.joining(", "));
  }

  static String problems() {
    StringBuilder table = new StringBuilder("| code | what became of it | why |\n|---|---|---|\n");
    for (ProblemKind kind : ProblemKind.values()) {
      table
          .append("| `")
          .append(kind.code())
          .append("` | ")
          .append(
              switch (kind.severity()) {
                case VALUE_UNKNOWN -> "value unknown, row kept";
                case ROW_LEFT_OUT -> "row left out";
                case NOTED -> "nothing lost";
              })
          .append(" | ")
          .append(kind.meaning())
          .append(" |\n");
    }
    return table.toString().strip();
  }
}

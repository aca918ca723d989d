package touchstone.connector.csv;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Setting;
import touchstone.connector.Setting.Choice;
import touchstone.connector.Setting.Choice.Option;

/**
 * What an administrator says about the files.
 *
 * @param directory the real path of an existing directory
 * @param separator between values; empty means by the header line
 * @param encoding of every file; empty means by the file's bytes
 * @param decimalSign {@code .} or {@code ,}; empty means by the file's separator
 * @param dateOrder how a date like 02/03/24 is meant
 * @param timeZone of moments written without an offset
 */
record CsvSettings(
    Path directory,
    Optional<Character> separator,
    Optional<TextEncoding> encoding,
    Optional<Character> decimalSign,
    DateOrder dateOrder,
    ZoneId timeZone) {

  /** How a date of three numbers with the year at the end is meant. */
  enum DateOrder {
    /** Only dates that can be read in one way are read. */
    UNSET,
    DAY_FIRST,
    MONTH_FIRST
  }

  static final String DIRECTORY_LABEL = "Directory";

  private static final String BY_FILE = "auto";

  static final List<Setting> DECLARED =
      List.of(
          new Setting.Text(
              "directory",
              DIRECTORY_LABEL,
              "The absolute path of a directory on the server that holds the files, like"
                  + " /srv/crm-export; only files directly inside it are read.",
              true,
              Optional.empty()),
          new Choice(
              "dateOrder",
              "Date order",
              "How a date like 02/03/24 is meant. Dates that can be read in one way only, like"
                  + " 2024-03-02 or 24.03.2024, need no answer.",
              List.of(
                  new Option("unset", "Not known: leave ambiguous dates out"),
                  new Option("day-first", "Day first: 02/03/24 is the 2nd of March"),
                  new Option("month-first", "Month first: 02/03/24 is the 3rd of February"))),
          new Setting.Text(
              "timeZone",
              "Time zone",
              "The time zone of moments written without one, like Europe/Paris.",
              false,
              Optional.of("UTC")),
          new Choice(
              "decimal",
              "Decimal sign",
              "The sign before the fraction of a number.",
              List.of(
                  new Option(BY_FILE, "Comma in files separated by semicolons, otherwise a point"),
                  new Option("point", "Point: 1,234.56"),
                  new Option("comma", "Comma: 1.234,56"))),
          new Choice(
              "separator",
              "Separator",
              "The sign between two values of a line.",
              List.of(
                  new Option(BY_FILE, "The one the header line uses"),
                  new Option("comma", "Comma"),
                  new Option("semicolon", "Semicolon"),
                  new Option("tab", "Tab"),
                  new Option("pipe", "Vertical bar"))),
          new Choice(
              "encoding",
              "Encoding",
              "How the files keep letters with accents and other scripts.",
              List.of(
                  new Option(BY_FILE, "UTF-8 or UTF-16 if they fit, otherwise Windows-1252"),
                  new Option("utf-8", "UTF-8"),
                  new Option("utf-16", "UTF-16"),
                  new Option("windows-1252", "Windows-1252, Latin-1 included"))));

  /**
   * Checks that the directory is there and the time zone exists.
   *
   * @throws ConnectorException {@code CONFIGURATION} naming the setting
   */
  static CsvSettings of(ConnectionSettings settings) throws ConnectorException {
    return new CsvSettings(
        CsvDirectory.existing(settings.require("directory")),
        separatorOf(settings.require("separator")),
        encodingOf(settings.require("encoding")),
        switch (settings.require("decimal")) {
          case "point" -> Optional.of('.');
          case "comma" -> Optional.of(',');
          default -> Optional.empty();
        },
        switch (settings.require("dateOrder")) {
          case "day-first" -> DateOrder.DAY_FIRST;
          case "month-first" -> DateOrder.MONTH_FIRST;
          default -> DateOrder.UNSET;
        },
        zoneOf(settings.require("timeZone")));
  }

  private static Optional<Character> separatorOf(String name) {
    return switch (name) {
      case "comma" -> Optional.of(',');
      case "semicolon" -> Optional.of(';');
      case "tab" -> Optional.of('\t');
      case "pipe" -> Optional.of('|');
      default -> Optional.empty();
    };
  }

  private static Optional<TextEncoding> encodingOf(String name) {
    return switch (name) {
      case "utf-8" -> Optional.of(TextEncoding.UTF_8);
      case "utf-16" -> Optional.of(TextEncoding.UTF_16);
      case "windows-1252" -> Optional.of(TextEncoding.WINDOWS_1252);
      default -> Optional.empty();
    };
  }

  private static ZoneId zoneOf(String name) throws ConnectorException {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The setting \"Time zone\" is not the name of one: write it like Europe/Paris or UTC.");
    }
  }
}

package touchstone.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule about the text of one source file: what a reader would otherwise have to ask for in every
 * review.
 */
enum HouseRule {
  SHORT_FILES {
    @Override
    Optional<String> breach(Path file, List<String> lines) {
      return lines.size() <= MOST_LINES
          ? Optional.empty()
          : Optional.of(lines.size() + " lines; a file holds one idea, in at most " + MOST_LINES);
    }
  },
  NAMES_THAT_SAY_SOMETHING {
    @Override
    Optional<String> breach(Path file, List<String> lines) {
      Matcher empty = EMPTY_NAME.matcher(file.getFileName().toString());
      return empty.matches()
          ? Optional.of(
              "\""
                  + empty.group(1)
                  + "\" says nothing; name it after what it is (docs/glossary.md)")
          : Optional.empty();
    }
  },
  NOTHING_POSTPONED {
    @Override
    Optional<String> breach(Path file, List<String> lines) {
      return lines.stream()
          .filter(line -> POSTPONED.matcher(line).find())
          .findFirst()
          .map(line -> "postponed or switched off: " + line.strip());
    }
  },
  PACKAGE_PAGES_DRAW_A_LINE {
    @Override
    Optional<String> breach(Path file, List<String> lines) {
      boolean mainPackage =
          file.endsWith("package-info.java")
              && !file.toString().replace('\\', '/').contains("test/");
      return mainPackage && !NOT_HERE.matcher(String.join(" ", lines)).find()
          ? Optional.of("must say what belongs here and what does not")
          : Optional.empty();
    }
  },
  PROPERTIES_RUN {
    @Override
    Optional<String> breach(Path file, List<String> lines) {
      boolean unseen = false;
      for (int i = 1; i < lines.size() - 1; i++) {
        String line = lines.get(i).strip();
        if (line.equals("@Nested")) {
          unseen = lines.subList(i - 1, i + 2).stream().noneMatch(l -> l.strip().equals("@Group"));
        } else if (lines.get(i).equals("  }")) {
          unseen = false;
        } else if (unseen && line.startsWith("@Property")) {
          return Optional.of(
              "line " + (i + 1) + ": jqwik enters a nested class only if it is a @Group");
        }
      }
      return Optional.empty();
    }
  };

  private static final int MOST_LINES = 400;
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Service|Data|Info)\\.java");
  // Written in two halves, or this file would break its own rule.
  private static final Pattern POSTPONED =
      Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled\\b");
  private static final Pattern NOT_HERE =
      Pattern.compile("(?i)\\b(not|never|no|nothing|nor|without)\\b");

  /**
   * What is wrong with a file.
   *
   * @param file its path, relative to the repository
   * @param lines its text
   * @return the reason in words; empty if the file keeps the rule
   */
  abstract Optional<String> breach(Path file, List<String> lines);
}

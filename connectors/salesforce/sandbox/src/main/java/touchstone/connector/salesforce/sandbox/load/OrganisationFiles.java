package touchstone.connector.salesforce.sandbox.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/**
 * Loads a directory into an organisation. Two kinds are understood:
 *
 * <ul>
 *   <li>CSV files named like their object ({@code Account.csv}, {@code Invoice__c.csv}) with API
 *       names in the first line, as Salesforce's data export writes them;
 *   <li>the files of {@code sf data export tree --plan}, when the directory holds a plan ({@code
 *       *plan.json}).
 * </ul>
 *
 * <p>Columns that end in {@code __c} become custom fields. Other unknown columns, and values that
 * do not fit, are left out and listed in the warnings.
 */
public final class OrganisationFiles {

  private final Path directory;
  private final List<String> warnings = new ArrayList<>();

  private OrganisationFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Loads a directory.
   *
   * @return what was left out, one sentence each; empty when everything was loaded
   * @throws FilesRefused when the directory or a file cannot be used, in one sentence
   */
  public static List<String> load(SandboxOrganisation organisation, Path directory) {
    OrganisationFiles files = new OrganisationFiles(directory);
    RowLoader loader = new RowLoader(organisation, files.warnings);
    loader.load(files.rows());
    return List.copyOf(files.warnings);
  }

  private List<SourceRow> rows() {
    if (!Files.isDirectory(directory)) {
      throw new FilesRefused(directory + " is not a directory: name one that holds Account.csv.");
    }
    List<Path> plans = filesEnding("plan.json");
    if (!plans.isEmpty()) {
      return new ExportTree(directory, warnings).read(plans.get(0));
    }
    List<Path> csvFiles = filesEnding(".csv");
    if (csvFiles.isEmpty()) {
      throw new FilesRefused(
          directory
              + " holds neither CSV files like Account.csv nor a plan of sf data export tree.");
    }
    List<SourceRow> rows = new ArrayList<>();
    for (Path file : csvFiles) {
      String name = file.getFileName().toString();
      rows.addAll(CsvFile.read(file, name.substring(0, name.length() - ".csv".length())));
    }
    return rows;
  }

  private List<Path> filesEnding(String suffix) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new FilesRefused(
          directory + " cannot be listed: " + unreadable.getMessage() + ".", unreadable);
    }
  }
}

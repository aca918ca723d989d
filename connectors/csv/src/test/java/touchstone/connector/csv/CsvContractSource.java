package touchstone.connector.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.connector.testkit.ContractSource;

/** A directory with accounts.csv and deals.csv that are written anew at each change. */
final class CsvContractSource implements ContractSource {

  private static final String TERRITORY = "Territory";

  private final Path directory;
  private final Map<RecordType, Map<String, Map<String, String>>> tables =
      new EnumMap<>(RecordType.class);

  CsvContractSource() {
    try {
      directory = Files.createTempDirectory("touchstone-csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("directory", directory.toString());
  }

  @Override
  public Map<String, String> wrongCredentials() {
    return Map.of("directory", directory.resolve("not-there").toString());
  }

  @Override
  public String customField() {
    return TERRITORY;
  }

  @Override
  public int recordsForThreePages() {
    return 4_001;
  }

  @Override
  public ChangeGranularity granularity() {
    return ChangeGranularity.TYPE;
  }

  @Override
  public Set<RecordType> absentTypes() {
    return EnumSet.complementOf(EnumSet.of(RecordType.ACCOUNT, RecordType.DEAL));
  }

  @Override
  public List<String> add(List<CrmRecord> drafts) {
    List<String> ids = new ArrayList<>();
    for (CrmRecord draft : drafts) {
      Map<String, Map<String, String>> rows = rows(draft.type());
      String id = draft.type().plural() + "-" + (rows.size() + 1);
      rows.put(id, texts(draft));
      ids.add(id);
    }
    drafts.stream().map(CrmRecord::type).distinct().forEach(this::write);
    return ids;
  }

  private Map<String, Map<String, String>> rows(RecordType type) {
    return tables.computeIfAbsent(type, unused -> new LinkedHashMap<>());
  }

  private static Map<String, String> texts(CrmRecord draft) {
    Map<String, String> texts = new LinkedHashMap<>(draft.customFields());
    for (Field<?> field : draft.type().fields()) {
      draft.get(field).ifPresent(value -> texts.put(field.name(), value.toString()));
    }
    return texts;
  }

  private void write(RecordType type) {
    List<String> columns = new ArrayList<>();
    type.fields().forEach(field -> columns.add(field.name()));
    columns.add(TERRITORY);
    columns.add("deleted");
    try (CsvWriter csv = CsvWriter.builder().build(directory.resolve(type.plural() + ".csv"))) {
      List<String> header = new ArrayList<>(List.of("id"));
      header.addAll(columns);
      csv.writeRecord(header);
      rows(type)
          .forEach(
              (id, texts) -> {
                List<String> row = new ArrayList<>(List.of(id));
                columns.forEach(column -> row.add(texts.getOrDefault(column, "")));
                csv.writeRecord(row);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String addUnreadable(CrmRecord draft, Field<?> field, String rawText) {
    String id = add(List.of(draft)).get(0);
    rows(draft.type()).get(id).put(field.name(), rawText);
    write(draft.type());
    return id;
  }

  @Override
  public void change(String id, CrmRecord draft) {
    rows(draft.type()).get(id).putAll(texts(draft));
    write(draft.type());
  }

  @Override
  public void delete(RecordType type, String id) {
    rows(type).get(id).put("deleted", "true");
    write(type);
  }

  @Override
  public void passOverlap() {
    // A file has changed or it has not: there is no overlap.
  }

  @Override
  public Optional<RecordUpdate> updateToRefuse(String accountId) {
    return Optional.empty();
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

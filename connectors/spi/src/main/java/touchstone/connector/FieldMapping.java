package touchstone.connector;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * Where an organisation keeps its facts. A connector knows the usual place of each standard field;
 * the mapping names another one, or a place for a field that has none (satisfaction on a case, the
 * cause of a loss). Immutable.
 *
 * @param sources standard field to the source's own field name, only where it differs from the
 *     connector's default
 * @param keep further source fields to keep under their own names, per type; a connector that keeps
 *     every field may ignore it
 */
public record FieldMapping(Map<Field<?>, String> sources, Map<RecordType, Set<String>> keep) {

  public FieldMapping {
    sources = Map.copyOf(sources);
    keep =
        keep.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** The connector's defaults, nothing more. */
  public static FieldMapping defaults() {
    return new FieldMapping(Map.of(), Map.of());
  }

  /** The source field mapped to a standard field, if the administrator named one. */
  public Optional<String> sourceOf(Field<?> field) {
    return Optional.ofNullable(sources.get(field));
  }

  /** Every source field of a type that this mapping names. */
  public Set<String> namedFields(RecordType type) {
    Set<String> names = new LinkedHashSet<>(keep.getOrDefault(type, Set.of()));
    sources.forEach(
        (field, source) -> {
          if (field.type() == type) {
            names.add(source);
          }
        });
    return names;
  }
}

package touchstone.connector.salesforce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.connector.FieldMapping;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Field;

/**
 * Which fields of an sObject a query asks for: what the common model needs, what the administrator
 * named, Touchstone's own, and then every custom field with a plain value, as many as the address
 * of a request can hold.
 *
 * @param columns the fields, in order
 * @param watermark the field by which changes are found; empty if the sObject has none, which is
 *     then read whole each time
 * @param kept the names of the fields that are kept under their own names
 * @param problems what is missing, told once
 */
record FieldSelection(
    Columns columns,
    Optional<SObjectField> watermark,
    Set<String> kept,
    List<RowProblem> problems) {

  /**
   * Salesforce refuses a request whose address and headers are longer than 16,384 bytes together.
   * The rest is for the conditions, the token (some are 2,000 bytes long) and what a proxy adds.
   */
  static final int LONGEST_SELECT_LIST_BYTES = 11_000;

  private static final List<String> WATERMARKS =
      List.of("SystemModstamp", "LastModifiedDate", "CreatedDate");

  FieldSelection {
    kept = Set.copyOf(kept);
    problems = List.copyOf(problems);
  }

  /** Chooses the fields; those that the integration user cannot see are not among them. */
  static FieldSelection of(
      SObjectSource source, SObjectDescription description, FieldMapping mapping) {
    return new Choice(source, description, mapping).make();
  }

  /**
   * Whether the administrator mapped a standard field to one of this sObject's; of two sObjects
   * behind one type, the other keeps its usual source.
   */
  static boolean isMapped(Field<?> field, SObjectDescription description, FieldMapping mapping) {
    return mapping.sourceOf(field).flatMap(description::field).isPresent();
  }

  private static final class Choice {

    private final SObjectSource source;
    private final SObjectDescription description;
    private final FieldMapping mapping;
    private final List<SObjectField> chosen = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final List<String> hidden = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int bytes;
    private boolean longTextTaken;

    Choice(SObjectSource source, SObjectDescription description, FieldMapping mapping) {
      this.source = source;
      this.description = description;
      this.mapping = mapping;
    }

    FieldSelection make() {
      Optional<SObjectField> watermark =
          WATERMARKS.stream()
              .flatMap(name -> description.field(name).stream())
              .filter(field -> field.filterable() && field.sortable())
              .findFirst();
      takeIfVisible("Id");
      watermark.ifPresent(this::take);
      takeIfVisible("SystemModstamp");
      takeIfVisible("IsDeleted");
      source.copyMarks().forEach(this::takeIfVisible);
      takeBound();
      takeNamed();
      takeOwn();
      for (SObjectField field : description.fields()) {
        if (field.custom() && field.plain() && !field.longText() && !field.ours()) {
          keep(field);
        }
      }
      return new FieldSelection(new Columns(chosen), watermark, kept, problems());
    }

    private void takeBound() {
      for (Binding binding : source.bindings()) {
        if (!isMapped(binding.field(), description, mapping)) {
          if (binding instanceof Binding.Plain plain
              && plain.usual()
              && description.field(plain.source()).isEmpty()) {
            hidden.add(plain.source());
          }
          binding.sources().forEach(this::takeIfVisible);
        }
      }
      mapping.namedFields(source.type()).stream().sorted().forEach(this::takeIfVisible);
    }

    private void takeNamed() {
      mapping.keep().getOrDefault(source.type(), Set.of()).stream()
          .sorted()
          .flatMap(name -> description.field(name).stream())
          .filter(SObjectField::plain)
          .forEach(this::keep);
    }

    // Two of our long texts would cut every page to 200 rows: the reasons come, the others do not.
    private void takeOwn() {
      description.fields().stream()
          .filter(SObjectField::ours)
          .filter(SObjectField::plain)
          .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
          .forEach(
              field -> {
                if (field.longText() && longTextTaken && !taken.contains(field.name())) {
                  leftOut.add(field.name());
                } else {
                  keep(field);
                }
              });
    }

    private void takeIfVisible(String name) {
      description.field(name).filter(SObjectField::plain).ifPresent(this::take);
    }

    private void keep(SObjectField field) {
      if (take(field)) {
        kept.add(field.name());
      }
    }

    private boolean take(SObjectField field) {
      if (taken.contains(field.name())) {
        return !boundOnly(field);
      }
      int more = field.name().length() + 1;
      if (bytes + more > LONGEST_SELECT_LIST_BYTES) {
        leftOut.add(field.name());
        return false;
      }
      bytes += more;
      taken.add(field.name());
      chosen.add(field);
      longTextTaken |= field.longText();
      return true;
    }

    // A field that fills a standard field is kept under its own name only if the mapping says so.
    private boolean boundOnly(SObjectField field) {
      boolean askedFor =
          mapping.keep().getOrDefault(source.type(), Set.of()).stream()
              .anyMatch(field.name()::equalsIgnoreCase);
      return !askedFor && !field.ours();
    }

    private List<RowProblem> problems() {
      List<RowProblem> problems = new ArrayList<>();
      for (String name : hidden) {
        problems.add(
            problem(
                Optional.of(name),
                "field-hidden",
                Permissions.fieldHiddenSentence(source.sObject(), name)));
      }
      if (!leftOut.isEmpty()) {
        problems.add(
            problem(
                Optional.empty(),
                "fields-left-out",
                source.sObject()
                    + " has more fields than one query can ask for; these are not read: "
                    + leftOut.stream().limit(20).collect(Collectors.joining(", "))
                    + (leftOut.size() > 20 ? " and " + (leftOut.size() - 20) + " more" : "")
                    + ". Map the ones that matter, or hide the others from the integration user."));
      }
      return problems;
    }

    private RowProblem problem(Optional<String> field, String code, String message) {
      return new RowProblem(
          source.type(),
          source.sObject(),
          Optional.empty(),
          field,
          code,
          message,
          RowProblem.Severity.VALUE_UNKNOWN);
    }
  }
}

package touchstone.connector.salesforce.sandbox.soql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Checks a parsed query against the data dictionary and the user's permissions. */
final class QueryPlanner {

  private static final int MOST_OFFSET = 2_000;
  private static final int MOST_ALL_FIELDS = 200;

  private final SandboxOrganisation organisation;

  QueryPlanner(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  SoqlQuery plan(SoqlParser.QueryContext query) {
    return plan(query, FieldResolver.object(organisation, query.object));
  }

  private SoqlQuery plan(SoqlParser.QueryContext query, ObjectType from) {
    FieldResolver fields =
        new FieldResolver(
            organisation, from, Optional.ofNullable(query.alias).map(ParserRuleContext::getText));
    List<FieldPath> groupBy = new ArrayList<>();
    query.fieldPath().forEach(path -> groupBy.add(groupable(fields.resolve(path), path)));
    List<SoqlQuery.Column> columns = columns(query, fields);
    Condition where =
        query.where == null
            ? new Condition.Everything()
            : new ConditionReader(organisation, fields, this::valuesOf).read(query.where);
    SoqlQuery plan =
        new SoqlQuery(
            from,
            columns,
            where,
            groupBy,
            order(query, fields),
            number(query.limit),
            number(query.offset).orElse(0),
            query.ALL() != null);
    check(plan, query);
    return plan;
  }

  private List<SoqlQuery.Column> columns(SoqlParser.QueryContext query, FieldResolver fields) {
    List<SoqlQuery.Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int unnamed = 0;
    for (SoqlParser.SelectItemContext item : query.selectItem()) {
      if (item instanceof SoqlParser.FieldItemContext field) {
        FieldPath path = fields.resolve(field.fieldPath());
        if (!seen.add(path.text().toLowerCase(Locale.ROOT))) {
          throw new Refusal(ErrorCode.MALFORMED_QUERY, "duplicate field selected: " + path.text());
        }
        columns.add(new SoqlQuery.FieldColumn(path));
      } else if (item instanceof SoqlParser.AggregateItemContext aggregate) {
        String name = aggregate.alias == null ? "expr" + unnamed++ : aggregate.alias.getText();
        columns.add(new SoqlQuery.AggregateColumn(aggregate(aggregate.aggregate(), fields), name));
      } else if (item instanceof SoqlParser.FieldGroupContext group) {
        for (FieldDefinition field : groupFields(fields.from(), group, query)) {
          if (seen.add(field.name().toLowerCase(Locale.ROOT))) {
            columns.add(new SoqlQuery.FieldColumn(fields.own(field)));
          }
        }
      } else if (item instanceof SoqlParser.ChildQueryContext child) {
        columns.add(child(child.query(), fields.from()));
      } else {
        columns.add(new SoqlQuery.CountColumn());
      }
    }
    return columns;
  }

  private SoqlQuery.ChildColumn child(SoqlParser.QueryContext query, ObjectType parent) {
    String relationship = query.object.getText();
    for (ObjectType type : organisation.schema().types()) {
      Optional<FieldDefinition> reference = ChildRelationship.reference(parent, type, relationship);
      if (reference.isPresent() && organisation.access().sees(type)) {
        FieldResolver fields = new FieldResolver(organisation, type, Optional.empty());
        return new SoqlQuery.ChildColumn(
            ChildRelationship.name(parent, type, reference.get()).orElseThrow(),
            fields.own(reference.get()),
            plan(query, type));
      }
    }
    throw ErrorPlace.of(query.object)
        .refusal(
            ErrorCode.INVALID_TYPE,
            "Didn't understand relationship '"
                + relationship
                + "' in FROM part of query call. If you are attempting to use a custom"
                + " relationship, be sure to append the '__r' after the custom relationship name."
                + " Please reference your WSDL or the describe call for the appropriate names.");
  }

  private List<FieldDefinition> groupFields(
      ObjectType type, SoqlParser.FieldGroupContext group, SoqlParser.QueryContext query) {
    boolean bounded = group.group.getType() == SoqlParser.STANDARD;
    if (!bounded && number(query.limit).orElse(Integer.MAX_VALUE) > MOST_ALL_FIELDS) {
      throw new Refusal(
          ErrorCode.MALFORMED_QUERY,
          "The SOQL FIELDS function must have a LIMIT of at most " + MOST_ALL_FIELDS);
    }
    return type.fields().stream()
        .filter(field -> organisation.access().sees(type, field))
        .filter(field -> group.group.getType() == SoqlParser.ALL || field.custom() != bounded)
        .toList();
  }

  private SoqlQuery.Aggregate aggregate(
      SoqlParser.AggregateContext aggregate, FieldResolver fields) {
    FieldPath path = fields.resolve(aggregate.fieldPath());
    SoqlQuery.Function function =
        SoqlQuery.Function.valueOf(aggregate.function.getText().toUpperCase(Locale.ROOT));
    boolean adds = function == SoqlQuery.Function.SUM || function == SoqlQuery.Function.AVG;
    if (adds && !path.field().type().isNumber()) {
      throw ErrorPlace.of(aggregate)
          .refusal(
              ErrorCode.MALFORMED_QUERY,
              "field "
                  + path.field().name()
                  + " does not support aggregate operator "
                  + function.name());
    }
    return new SoqlQuery.Aggregate(function, path);
  }

  private List<SoqlQuery.SortKey> order(SoqlParser.QueryContext query, FieldResolver fields) {
    List<SoqlQuery.SortKey> order = new ArrayList<>();
    for (SoqlParser.SortItemContext item : query.sortItem()) {
      boolean descending = item.direction != null && item.direction.getType() == SoqlParser.DESC;
      boolean emptyLast = item.nulls != null && item.nulls.getType() == SoqlParser.LAST;
      if (item.aggregate() != null) {
        order.add(
            new SoqlQuery.SortKey(
                Optional.empty(), item.aggregate().getText(), descending, emptyLast));
        continue;
      }
      FieldPath path = fields.resolve(item.fieldPath());
      if (!path.field().sortable()) {
        throw ErrorPlace.of(item)
            .refusal(
                ErrorCode.MALFORMED_QUERY,
                "field '" + path.field().name() + "' can not be sorted in a query call");
      }
      order.add(new SoqlQuery.SortKey(Optional.of(path), path.text(), descending, emptyLast));
    }
    return order;
  }

  private static FieldPath groupable(FieldPath path, ParserRuleContext place) {
    if (!path.field().groupable()) {
      throw ErrorPlace.of(place)
          .refusal(
              ErrorCode.MALFORMED_QUERY,
              "field '" + path.field().name() + "' can not be grouped in a query call");
    }
    return path;
  }

  private Set<Object> valuesOf(SoqlParser.QueryContext query) {
    SoqlQuery inner = plan(query);
    if (inner.columns().size() != 1
        || !(inner.columns().get(0) instanceof SoqlQuery.FieldColumn column)) {
      throw ErrorPlace.of(query)
          .refusal(
              ErrorCode.MALFORMED_QUERY,
              "Nesting of semi join sub-selects must select exactly one field");
    }
    Set<Object> values = new HashSet<>();
    Scan.of(organisation, inner, false)
        .forEach(
            record -> {
              Object value = column.path().read(organisation, record);
              if (value != null) {
                values.add(value);
              }
            });
    return values;
  }

  private static void check(SoqlQuery plan, SoqlParser.QueryContext query) {
    if (plan.offset() > MOST_OFFSET) {
      throw new Refusal(
          ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "Maximum SOQL offset allowed is " + MOST_OFFSET);
    }
    boolean counts = plan.columns().stream().anyMatch(SoqlQuery.CountColumn.class::isInstance);
    if (counts && (plan.columns().size() > 1 || !plan.groupBy().isEmpty())) {
      throw ErrorPlace.of(query.selectItem(0))
          .refusal(ErrorCode.MALFORMED_QUERY, "COUNT() must stand alone: use COUNT(fieldName)");
    }
    if (!plan.grouped()) {
      return;
    }
    for (SoqlQuery.Column column : plan.columns()) {
      if (column instanceof SoqlQuery.FieldColumn field && !isGrouped(plan, field)) {
        throw ErrorPlace.of(query.selectItem(0))
            .refusal(
                ErrorCode.MALFORMED_QUERY,
                "Field must be grouped or aggregated: " + field.path().field().name());
      }
    }
  }

  private static boolean isGrouped(SoqlQuery plan, SoqlQuery.FieldColumn field) {
    return plan.groupBy().stream().anyMatch(path -> path.text().equals(field.path().text()));
  }

  private static OptionalInt number(Token token) {
    if (token == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(token.getText()));
    } catch (NumberFormatException tooLarge) {
      throw new Refusal(ErrorCode.MALFORMED_QUERY, "invalid number: " + token.getText());
    }
  }
}

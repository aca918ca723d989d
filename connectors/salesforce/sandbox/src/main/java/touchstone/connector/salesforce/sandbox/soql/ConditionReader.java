package touchstone.connector.salesforce.sandbox.soql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.TerminalNode;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** Turns the parsed WHERE clause into a checked {@link Condition}. */
final class ConditionReader {

  private final SandboxOrganisation organisation;
  private final FieldResolver fields;
  private final Function<SoqlParser.QueryContext, Set<Object>> subquery;

  /**
   * @param subquery runs the query inside an IN and returns the values of its one field
   */
  ConditionReader(
      SandboxOrganisation organisation,
      FieldResolver fields,
      Function<SoqlParser.QueryContext, Set<Object>> subquery) {
    this.organisation = organisation;
    this.fields = fields;
    this.subquery = subquery;
  }

  Condition read(SoqlParser.ConditionContext context) {
    if (context instanceof SoqlParser.AllOfContext all) {
      return new Condition.All(readAll(all.simpleCondition()));
    }
    if (context instanceof SoqlParser.AnyOfContext any) {
      return new Condition.Any(readAll(any.simpleCondition()));
    }
    if (context instanceof SoqlParser.NoneOfContext none) {
      return new Condition.None(simple(none.simpleCondition()));
    }
    return simple(((SoqlParser.OnlyContext) context).simpleCondition());
  }

  private List<Condition> readAll(List<SoqlParser.SimpleConditionContext> contexts) {
    List<Condition> conditions = new ArrayList<>();
    contexts.forEach(context -> conditions.add(simple(context)));
    return conditions;
  }

  private Condition simple(SoqlParser.SimpleConditionContext context) {
    if (context instanceof SoqlParser.InParenthesesContext nested) {
      return read(nested.condition());
    }
    if (context instanceof SoqlParser.ComparisonContext comparison) {
      return comparison(comparison);
    }
    if (context instanceof SoqlParser.LikeContext like) {
      return like(like);
    }
    if (context instanceof SoqlParser.InContext in) {
      return in(in);
    }
    if (context instanceof SoqlParser.InQueryContext in) {
      return inQuery(in);
    }
    return multiple((SoqlParser.MultipleContext) context);
  }

  private Condition comparison(SoqlParser.ComparisonContext context) {
    FieldPath path = filterable(context.fieldPath());
    Literal literal = Literal.read(organisation, path.field(), context.literal());
    int operator = context.operator.getType();
    if (literal.from().isEmpty()) {
      return nullCheck(path, operator, context);
    }
    Comparator<Object> order = Values.order(path.field().type());
    Object from = literal.from().get();
    Predicate<Object> wanted = test(order, operator, from, literal.until());
    boolean whenEmpty = operator == SoqlParser.NE;
    Predicate<StoredRecord> predicate =
        record -> {
          Object value = path.read(organisation, record);
          return value == null ? whenEmpty : wanted.test(value);
        };
    return new Condition.Comparison(
        predicate, touchedFrom(path, operator, from), onlyId(path, operator, from));
  }

  private static Predicate<Object> test(
      Comparator<Object> order, int operator, Object from, Optional<Object> until) {
    if (until.isPresent()) {
      Object end = until.get();
      return switch (operator) {
        case SoqlParser.EQ ->
            value -> order.compare(value, from) >= 0 && order.compare(value, end) < 0;
        case SoqlParser.NE ->
            value -> order.compare(value, from) < 0 || order.compare(value, end) >= 0;
        case SoqlParser.LT -> value -> order.compare(value, from) < 0;
        case SoqlParser.LE -> value -> order.compare(value, end) < 0;
        case SoqlParser.GT -> value -> order.compare(value, end) >= 0;
        default -> value -> order.compare(value, from) >= 0;
      };
    }
    return switch (operator) {
      case SoqlParser.EQ -> value -> order.compare(value, from) == 0;
      case SoqlParser.NE -> value -> order.compare(value, from) != 0;
      case SoqlParser.LT -> value -> order.compare(value, from) < 0;
      case SoqlParser.LE -> value -> order.compare(value, from) <= 0;
      case SoqlParser.GT -> value -> order.compare(value, from) > 0;
      default -> value -> order.compare(value, from) >= 0;
    };
  }

  private Condition nullCheck(FieldPath path, int operator, SoqlParser.ComparisonContext context) {
    if (operator != SoqlParser.EQ && operator != SoqlParser.NE) {
      throw ErrorPlace.of(context)
          .refusal(ErrorCode.INVALID_QUERY_FILTER_OPERATOR, "null may not be ordered");
    }
    boolean wantsEmpty = operator == SoqlParser.EQ;
    return Condition.Comparison.of(
        record -> (path.read(organisation, record) == null) == wantsEmpty);
  }

  private static Optional<Instant> touchedFrom(FieldPath path, int operator, Object from) {
    boolean bounded =
        operator == SoqlParser.GE || operator == SoqlParser.GT || operator == SoqlParser.EQ;
    return bounded
            && path.steps().isEmpty()
            && path.field().name().equals("SystemModstamp")
            && from instanceof Instant
        ? Optional.of((Instant) from)
        : Optional.empty();
  }

  private static Optional<List<String>> onlyId(FieldPath path, int operator, Object from) {
    return operator == SoqlParser.EQ
            && path.steps().isEmpty()
            && path.field().type() == FieldType.ID
        ? Optional.of(List.of((String) from))
        : Optional.empty();
  }

  private Condition like(SoqlParser.LikeContext context) {
    FieldPath path = filterable(context.fieldPath());
    if (!path.field().type().isText()
        || path.field().type() == FieldType.ID
        || path.field().type() == FieldType.REFERENCE) {
      throw ErrorPlace.of(context)
          .refusal(
              ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
              "invalid operator on " + path.field().type().wireName() + " field");
    }
    Pattern pattern = pattern(context.STRING().getText());
    return Condition.Comparison.of(
        record -> {
          Object value = path.read(organisation, record);
          return value != null && pattern.matcher((String) value).matches();
        });
  }

  private static Pattern pattern(String quoted) {
    StringBuilder regex = new StringBuilder();
    String inner = quoted.substring(1, quoted.length() - 1);
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else if (c == '\\') {
        at++;
        char next = inner.charAt(at);
        boolean wildcard = next == '%' || next == '_';
        regex.append(
            Pattern.quote(wildcard ? String.valueOf(next) : Literal.unquoted("'\\" + next + "'")));
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private Condition in(SoqlParser.InContext context) {
    FieldPath path = filterable(context.fieldPath());
    Set<Object> wanted = new HashSet<>();
    boolean emptyWanted = false;
    for (SoqlParser.LiteralContext each : context.literal()) {
      Literal literal = Literal.read(organisation, path.field(), each);
      emptyWanted |= literal.from().isEmpty();
      literal.from().ifPresent(value -> wanted.add(folded(path.field(), value)));
    }
    boolean negated = context.NOT() != null;
    Condition.Comparison membership = membership(path, wanted, emptyWanted, negated);
    boolean byId =
        !negated && path.steps().isEmpty() && path.field().type() == FieldType.ID && !emptyWanted;
    return byId
        ? new Condition.Comparison(
            membership.predicate(),
            Optional.empty(),
            Optional.of(wanted.stream().map(String.class::cast).sorted().toList()))
        : membership;
  }

  private Condition inQuery(SoqlParser.InQueryContext context) {
    FieldPath path = filterable(context.fieldPath());
    Set<Object> wanted = new HashSet<>();
    subquery.apply(context.query()).forEach(value -> wanted.add(folded(path.field(), value)));
    return membership(path, wanted, false, context.NOT() != null);
  }

  private Condition.Comparison membership(
      FieldPath path, Set<Object> wanted, boolean emptyWanted, boolean negated) {
    return Condition.Comparison.of(
        record -> {
          Object value = path.read(organisation, record);
          boolean member =
              value == null ? emptyWanted : wanted.contains(folded(path.field(), value));
          return member != negated;
        });
  }

  private static Object folded(FieldDefinition field, Object value) {
    if (field.type().isNumber()) {
      return ((Number) value).doubleValue();
    }
    boolean id = field.type() == FieldType.ID || field.type() == FieldType.REFERENCE;
    return value instanceof String text && !id ? text.toLowerCase(Locale.ROOT) : value;
  }

  private Condition multiple(SoqlParser.MultipleContext context) {
    FieldPath path = filterable(context.fieldPath());
    if (path.field().type() != FieldType.MULTIPICKLIST) {
      throw ErrorPlace.of(context)
          .refusal(
              ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
              "includes or excludes operators only valid on multipicklist field");
    }
    List<List<String>> choices = new ArrayList<>();
    for (TerminalNode quoted : context.STRING()) {
      choices.add(List.of(Literal.unquoted(quoted.getText()).split(";")));
    }
    boolean includes = context.operator.getType() == SoqlParser.INCLUDES;
    return Condition.Comparison.of(
        record -> {
          Object value = path.read(organisation, record);
          List<String> chosen = value == null ? List.of() : List.of(value.toString().split(";"));
          return choices.stream().anyMatch(chosen::containsAll) == includes;
        });
  }

  private FieldPath filterable(SoqlParser.FieldPathContext context) {
    FieldPath path = fields.resolve(context);
    if (!path.field().filterable()) {
      throw ErrorPlace.of(context)
          .refusal(
              ErrorCode.INVALID_FIELD,
              "field '" + path.field().name() + "' can not be filtered in a query call");
    }
    return path;
  }
}

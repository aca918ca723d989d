package touchstone.value.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Turns the library's tree into terms, and refuses what is not of the language. */
final class FormulaReading {

  private static final int DEEPEST = 50;

  private final String text;

  FormulaReading(String text) {
    this.text = text;
  }

  Term term() throws FormulaException {
    return term(tree(), 0);
  }

  private ASTNode tree() throws FormulaException {
    try {
      return new Expression(text, FormulaWords.CONFIGURATION).getAbstractSyntaxTree();
    } catch (ParseException e) {
      // The library says what it stumbled over; without a place it is the end.
      throw new FormulaException(
          Math.max(1, Math.min(e.getStartPosition(), text.length() + 1)), sentence(e));
    } catch (NoSuchElementException e) {
      // EvalEx 3.6.2 looks for an operator that is not there, as in "count(+1)", and says no place.
      throw new FormulaException(
          text.length() + 1,
          "Before this, an operator stands in the wrong place or a bracket has no partner.");
    }
  }

  private static String sentence(ParseException e) {
    String message = e.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  private Term term(ASTNode node, int depth) throws FormulaException {
    Token token = node.getToken();
    if (depth > DEEPEST) {
      throw wrong(token, "The formula is nested too deeply: at most " + DEEPEST + " levels.");
    }
    return switch (token.getType()) {
      case NUMBER_LITERAL -> constant(token);
      case PREFIX_OPERATOR -> new Term.Negated(term(node.getParameters().get(0), depth + 1));
      case INFIX_OPERATOR ->
          new Term.Combined(
              operation(token),
              term(node.getParameters().get(0), depth + 1),
              term(node.getParameters().get(1), depth + 1));
      case FUNCTION -> function(node, depth);
      case VARIABLE_OR_CONSTANT -> word(token);
      default -> throw wrong(token, "\"" + token.getValue() + "\" cannot stand here.");
    };
  }

  private static Term constant(Token token) throws FormulaException {
    double value;
    try {
      value = new BigDecimal(token.getValue()).doubleValue();
    } catch (NumberFormatException e) {
      throw wrong(token, "\"" + token.getValue() + "\" is no decimal number.");
    }
    if (!Double.isFinite(value)) {
      throw wrong(token, "\"" + token.getValue() + "\" is too large a number.");
    }
    return new Term.Constant(value);
  }

  private static Term.Operation operation(Token token) throws FormulaException {
    return switch (token.getValue()) {
      case "+" -> Term.Operation.PLUS;
      case "-" -> Term.Operation.MINUS;
      case "*" -> Term.Operation.TIMES;
      case "/" -> Term.Operation.DIVIDED_BY;
      default -> throw wrong(token, "\"" + token.getValue() + "\" is no operation here.");
    };
  }

  private static Term word(Token token) throws FormulaException {
    if (token.getValue().equalsIgnoreCase("tenure_years")) {
      return new Term.TenureYears();
    }
    throw wrong(
        token,
        Series.Kind.ofWord(token.getValue()).isPresent()
            ? "\"" + token.getValue() + "\" are many facts: say count, sum, mean or latest of them."
            : unknownWord(token));
  }

  private static String unknownWord(Token token) {
    return "There is no \""
        + token.getValue()
        + "\"; there are tenure_years, and the facts "
        + Series.Kind.words()
        + ".";
  }

  private Term function(ASTNode node, int depth) throws FormulaException {
    List<ASTNode> given = node.getParameters();
    Token token = node.getToken();
    return switch (token.getValue().toLowerCase(Locale.ROOT)) {
      case "count" -> aggregate(Term.Statistic.COUNT, given.get(0));
      case "sum" -> aggregate(Term.Statistic.SUM, given.get(0));
      case "mean" -> aggregate(Term.Statistic.MEAN, given.get(0));
      case "latest" -> aggregate(Term.Statistic.LATEST, given.get(0));
      case "per_year" -> new Term.PerYear(term(given.get(0), depth + 1));
      case "min" -> extreme(false, given, depth);
      case "max" -> extreme(true, given, depth);
      case "field" ->
          new Term.Aggregate(
              Term.Statistic.LATEST, new Series(Series.Kind.FIELD, name(given.get(0))));
      default ->
          throw wrong(
              token,
              "\"" + token.getValue() + "\" are many facts: say count, sum, mean or latest.");
    };
  }

  private Term extreme(boolean most, List<ASTNode> given, int depth) throws FormulaException {
    return new Term.Extreme(
        most, List.of(term(given.get(0), depth + 1), term(given.get(1), depth + 1)));
  }

  private static Term aggregate(Term.Statistic statistic, ASTNode of) throws FormulaException {
    Series series = series(of);
    if (statistic != Term.Statistic.COUNT && !series.kind().hasNumbers()) {
      throw wrong(of.getToken(), "These facts are no numbers: they can only be counted.");
    }
    return new Term.Aggregate(statistic, series);
  }

  private static Series series(ASTNode node) throws FormulaException {
    Token token = node.getToken();
    String word = token.getValue().toLowerCase(Locale.ROOT);
    if (token.getType() == Token.TokenType.VARIABLE_OR_CONSTANT) {
      Series.Kind kind =
          Series.Kind.ofWord(word).orElseThrow(() -> wrong(token, unknownWord(token)));
      return new Series(kind, "");
    }
    if (token.getType() == Token.TokenType.FUNCTION && word.equals("outcome")) {
      return new Series(Series.Kind.OUTCOME, name(node.getParameters().get(0)));
    }
    if (token.getType() == Token.TokenType.FUNCTION && word.equals("signal")) {
      return new Series(Series.Kind.SIGNAL, name(node.getParameters().get(0)));
    }
    throw wrong(token, "Name the facts here: " + Series.Kind.words() + ".");
  }

  private static String name(ASTNode node) throws FormulaException {
    Token token = node.getToken();
    if (token.getType() != Token.TokenType.STRING_LITERAL || token.getValue().isBlank()) {
      throw wrong(token, "Give a name in double quotes here.");
    }
    return token.getValue().strip();
  }

  private static FormulaException wrong(Token token, String sentence) {
    return new FormulaException(token.getStartPosition(), sentence);
  }
}

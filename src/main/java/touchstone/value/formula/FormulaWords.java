package touchstone.value.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.Token;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The only operators and functions the reader knows. It is asked for the tree and never evaluates:
 * no function here can be called, and there are no variables, arrays, structures or constants.
 */
final class FormulaWords {

  // The library takes its entries as varargs of a generic type; nothing but entries goes in.
  @SuppressWarnings("unchecked")
  static final ExpressionConfiguration CONFIGURATION =
      ExpressionConfiguration.builder()
          .operatorDictionary(
              MapBasedOperatorDictionary.ofOperators(
                  operator("+", new InfixPlusOperator()),
                  operator("-", new InfixMinusOperator()),
                  operator("*", new InfixMultiplicationOperator()),
                  operator("/", new InfixDivisionOperator()),
                  operator("-", new PrefixMinusOperator())))
          .functionDictionary(
              MapBasedFunctionDictionary.ofFunctions(
                  function("count", 1),
                  function("sum", 1),
                  function("mean", 1),
                  function("latest", 1),
                  function("per_year", 1),
                  function("outcome", 1),
                  function("signal", 1),
                  function("field", 1),
                  function("min", 2),
                  function("max", 2)))
          .defaultConstants(Map.of())
          .arraysAllowed(false)
          .structuresAllowed(false)
          .implicitMultiplicationAllowed(false)
          .singleQuoteStringLiteralsAllowed(false)
          .maxRecursionDepth(100)
          .build();

  private FormulaWords() {}

  private static Map.Entry<String, OperatorIfc> operator(String sign, OperatorIfc operator) {
    return Map.entry(sign, operator);
  }

  private static Map.Entry<String, FunctionIfc> function(String name, int parameters) {
    FunctionParameterDefinition one = FunctionParameterDefinition.builder().name("of").build();
    return Map.entry(name, new Signature(Collections.nCopies(parameters, one)));
  }

  /** How many parameters a function takes. */
  private record Signature(List<FunctionParameterDefinition> parameters) implements FunctionIfc {

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
      return parameters;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... given)
        throws EvaluationException {
      throw new EvaluationException(token, "Formulas are read here, not computed.");
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... given) {
      // Nothing is ever evaluated.
    }

    @Override
    public boolean hasVarArgs() {
      return false;
    }
  }
}

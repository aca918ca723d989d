package touchstone.connector.salesforce.sandbox.soql;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;

/** Reads the text of a query, or refuses it in Salesforce's words. */
final class SoqlReader {

  private static final int LONGEST = 100_000;

  private SoqlReader() {}

  static SoqlParser.QueryContext read(String soql) {
    if (soql.length() > LONGEST) {
      throw new Refusal(
          ErrorCode.MALFORMED_QUERY, "SOQL statement cannot be longer than 100000 characters.");
    }
    SoqlLexer lexer = new SoqlLexer(CharStreams.fromString(soql));
    SoqlParser parser = new SoqlParser(new CommonTokenStream(lexer));
    Refusing refusing = new Refusing(soql);
    lexer.removeErrorListeners();
    lexer.addErrorListener(refusing);
    parser.removeErrorListeners();
    parser.addErrorListener(refusing);
    return parser.statement().query();
  }

  private static final class Refusing extends BaseErrorListener {
    private final String soql;

    private Refusing(String soql) {
      this.soql = soql;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offending,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      if (offending instanceof Token token) {
        if (token.getType() == SoqlParser.UNCLOSED_STRING) {
          throw new Refusal(
              ErrorCode.MALFORMED_QUERY,
              "line 1:" + soql.length() + " mismatched character '<EOF>' expecting '''");
        }
        String seen = token.getType() == Token.EOF ? "<EOF>" : token.getText();
        throw ErrorPlace.of(soql, line, column)
            .refusal(ErrorCode.MALFORMED_QUERY, "unexpected token: '" + seen + "'");
      }
      throw ErrorPlace.of(soql, line, column).refusal(ErrorCode.MALFORMED_QUERY, message);
    }
  }
}

package touchstone.fit;

import java.util.List;
import touchstone.icp.CategoryColumn;
import touchstone.icp.Condition;

/** One name an account: a table from code to answer. */
final class CategoryScorer implements AttributeScorer {

  private final int[] codes;
  private final Answer[] byCode;
  private final UnknownAnswer unknown;

  CategoryScorer(
      CategoryColumn column, List<Question> questions, UnknownAnswer unknown, int words) {
    codes = column.codes();
    byCode = new Answer[column.names().size()];
    for (int code = 0; code < byCode.length; code++) {
      String name = column.names().get(code);
      byCode[code] =
          Answer.of(
              questions.stream()
                  .filter(q -> ((Condition.OneOf) q.condition()).matches(name))
                  .toList(),
              words);
    }
    this.unknown = unknown;
  }

  @Override
  public void score(int from, int to, FitColumns columns) {
    int width = unknown.width();
    for (int row = from; row < to; row++) {
      int code = codes[row];
      if (code == CategoryColumn.UNKNOWN) {
        columns.doNotKnow(row, unknown);
      } else {
        Answer answer = byCode[code];
        columns.answer(row, answer.points(), answer.met(), width);
      }
    }
  }
}

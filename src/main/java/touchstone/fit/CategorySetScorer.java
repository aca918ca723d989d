package touchstone.fit;

import java.util.Arrays;
import java.util.List;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Condition;

/** Several names an account: each name meets some questions, the set meets them together. */
final class CategorySetScorer implements AttributeScorer {

  private final CategorySetColumn column;
  private final List<Question> questions;
  private final long[][] metByCode;
  private final UnknownAnswer unknown;
  private final int words;

  CategorySetScorer(
      CategorySetColumn column, List<Question> questions, UnknownAnswer unknown, int words) {
    this.column = column;
    this.questions = questions;
    this.unknown = unknown;
    this.words = words;
    metByCode = new long[column.names().size()][];
    for (int code = 0; code < metByCode.length; code++) {
      List<String> name = List.of(column.names().get(code));
      metByCode[code] =
          Answer.of(
                  questions.stream()
                      .filter(q -> ((Condition.ContainsAny) q.condition()).matches(name))
                      .toList(),
                  words)
              .met();
    }
  }

  @Override
  public void score(int from, int to, FitColumns columns) {
    int width = unknown.width();
    int[] starts = column.starts();
    int[] codes = column.codes();
    long[] bits = new long[words];
    for (int row = from; row < to; row++) {
      if (starts[row] == starts[row + 1]) {
        columns.doNotKnow(row, unknown);
        continue;
      }
      Arrays.fill(bits, 0);
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        long[] met = metByCode[codes[i]];
        for (int word = 0; word < words; word++) {
          bits[word] |= met[word];
        }
      }
      int points = 0;
      for (Question question : questions) {
        if ((bits[question.bit() >>> 6] >>> question.bit() & 1) != 0) {
          points += question.points();
        }
      }
      columns.answer(row, points, bits, width);
    }
  }
}

package touchstone.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import touchstone.icp.Condition;
import touchstone.icp.NumberColumn;

/** One number an account: a table from the piece between two ends of bands to answer. */
final class NumberScorer implements AttributeScorer {

  private final double[] values;
  private final double[] ends;
  private final Answer[] byPiece;
  private final UnknownAnswer unknown;

  NumberScorer(NumberColumn column, List<Question> questions, UnknownAnswer unknown, int words) {
    values = column.values();
    ends =
        questions.stream()
            .map(question -> (Condition.Between) question.condition())
            .flatMapToDouble(band -> DoubleStream.of(band.from(), band.below()))
            .filter(Double::isFinite)
            .distinct()
            .sorted()
            .toArray();
    byPiece = new Answer[ends.length + 1];
    for (int piece = 0; piece < byPiece.length; piece++) {
      // The lower end belongs to the piece; the first piece lies below all ends.
      double inside = piece == 0 ? Math.nextDown(ends[0]) : ends[piece - 1];
      byPiece[piece] =
          Answer.of(
              questions.stream()
                  .filter(q -> ((Condition.Between) q.condition()).matches(inside))
                  .toList(),
              words);
    }
    this.unknown = unknown;
  }

  @Override
  public void score(int from, int to, FitColumns columns) {
    int width = unknown.width();
    for (int row = from; row < to; row++) {
      double value = values[row];
      if (Double.isNaN(value)) {
        columns.doNotKnow(row, unknown);
      } else {
        Answer answer = byPiece[piece(value)];
        columns.answer(row, answer.points(), answer.met(), width);
      }
    }
  }

  /** How many ends are not above the value. */
  private int piece(double value) {
    int found = Arrays.binarySearch(ends, value + 0.0);
    return found >= 0 ? found + 1 : -found - 1;
  }
}

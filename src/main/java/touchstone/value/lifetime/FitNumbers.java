package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted model as numbers, from which the same one is made again: how many coordinates there are,
 * the point, the covariance by rows, which coordinates are at a limit, the number of ends and their
 * points, the logarithm of the likelihood, and how many histories it rests on.
 */
final class FitNumbers {

  private FitNumbers() {}

  static double[] of(ModelFit.Fitted<?> fit) {
    Optimum.Found found = fit.uncertainty().found();
    int size = found.point().length;
    double[] numbers = new double[size * (2 + size) + size * found.ends().size() + 4];
    int next = 0;
    numbers[next++] = size;
    for (double coordinate : found.point()) {
      numbers[next++] = coordinate;
    }
    for (double[] row : found.covariance()) {
      for (double each : row) {
        numbers[next++] = each;
      }
    }
    for (boolean atLimit : found.atLimit()) {
      numbers[next++] = atLimit ? 1 : 0;
    }
    numbers[next++] = found.ends().size();
    for (double[] end : found.ends()) {
      for (double coordinate : end) {
        numbers[next++] = coordinate;
      }
    }
    numbers[next++] = found.logLikelihood();
    numbers[next] = fit.observations();
    return numbers;
  }

  /**
   * The model again.
   *
   * @param coordinates those it was fitted in, in any box
   * @throws IllegalArgumentException if the numbers are not those of such a model
   */
  static <M> ModelFit.Fitted<M> read(Coordinates<M> coordinates, double[] numbers) {
    int size = numbers.length == 0 ? 0 : (int) numbers[0];
    if (size != coordinates.low().length || numbers.length < size * (2 + size) + 4) {
      throw new IllegalArgumentException("These are not the numbers of such a model.");
    }
    int next = 1;
    final double[] point = Arrays.copyOfRange(numbers, next, next + size);
    next += size;
    double[][] covariance = new double[size][];
    for (int i = 0; i < size; i++) {
      covariance[i] = Arrays.copyOfRange(numbers, next, next + size);
      next += size;
    }
    boolean[] atLimit = new boolean[size];
    for (int i = 0; i < size; i++) {
      atLimit[i] = numbers[next++] == 1;
    }
    int count = (int) numbers[next++];
    if (numbers.length != next + count * size + 2) {
      throw new IllegalArgumentException("These are not the numbers of such a model.");
    }
    List<double[]> ends = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ends.add(Arrays.copyOfRange(numbers, next, next + size));
      next += size;
    }
    Optimum.Found found =
        new Optimum.Found(point, numbers[next], covariance, atLimit, List.copyOf(ends));
    return (ModelFit.Fitted<M>) Uncertainty.fit(coordinates, found, (long) numbers[next + 1]);
  }
}

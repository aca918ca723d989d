package touchstone.value.lifetime;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A model as a point in a box, chosen so that the directions in which data often say nothing run
 * along the axes, and rounding does no harm.
 *
 * @param <M> the model
 */
interface Coordinates<M> {

  /** The model at a point. */
  M at(double[] point);

  /** The lower ends of the box. */
  double[] low();

  /** The upper ends of the box. */
  double[] high();

  /** The parameters people know, in the order of the paper. */
  List<NamedParameter<M>> parameters();

  /**
   * One parameter.
   *
   * @param name as in the paper
   * @param value above 0
   */
  record NamedParameter<M>(String name, ToDoubleFunction<M> value) {}
}

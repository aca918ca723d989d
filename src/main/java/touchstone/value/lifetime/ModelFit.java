package touchstone.value.lifetime;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import touchstone.stats.IntervalEstimate;

/**
 * What fitting a model to histories ended with.
 *
 * @param <M> the model
 */
public sealed interface ModelFit<M> {

  /**
   * A model.
   *
   * @param model the most likely one
   * @param parameters with errors and 95 % intervals, in the order of the paper
   * @param logLikelihood of the histories under the model, 0 or less for probabilities
   * @param observations how many histories it rests on
   * @param uncertainty how far the parameters may be off
   */
  record Fitted<M>(
      M model,
      List<Parameter> parameters,
      double logLikelihood,
      long observations,
      Uncertainty<M> uncertainty)
      implements ModelFit<M> {

    public Fitted {
      parameters = List.copyOf(parameters);
    }

    /**
     * Anything that follows from the model, with the interval that the uncertainty of the
     * parameters leaves, by the delta method widened by profile likelihood. It says how well the
     * expectation is known; a single customer scatters around it much more.
     *
     * @param quantity a smooth function of the model, finite
     * @param scale the range of the quantity
     * @param level the confidence, between 0 and 1
     */
    public IntervalEstimate.Measured estimate(
        ToDoubleFunction<M> quantity, Scale scale, double level) {
      double value = quantity.applyAsDouble(model);
      return new IntervalEstimate.Measured(
          value,
          scale.around(value, uncertainty.reach(quantity, scale, level), level),
          observations);
    }
  }

  /**
   * Too little data to fit anything that deserves belief.
   *
   * @param reason one plain sentence
   * @param observations how many histories there are that count
   * @param required how many the model asks for
   */
  record TooThin<M>(String reason, long observations, long required) implements ModelFit<M> {
    public TooThin {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * No most likely model could be shown.
   *
   * @param reason one plain sentence
   * @param observations how many histories there are
   */
  record DidNotConverge<M>(String reason, long observations) implements ModelFit<M> {
    public DidNotConverge {
      Objects.requireNonNull(reason);
    }
  }
}

package touchstone.icp.learning;

import java.util.List;
import touchstone.icp.discovery.Notice;
import touchstone.icp.discovery.SetAside;

/** A learned scorecard, or why there is none. Each comes with the sentence people read. */
public sealed interface LearningResult {

  /** What came out, with its numbers. */
  String sentence();

  /**
   * There is a card.
   *
   * @param scorecard the card and what is known of it
   * @param beyondChance whether it tells accounts it was not learned from apart for certain: the
   *     interval of its area under the curve lies above one half
   * @param attributes what became of each attribute
   * @param setAside attributes that know the outcome
   * @param notices what was changed or left out on the way
   */
  record Learned(
      LearnedScorecard scorecard,
      boolean beyondChance,
      String sentence,
      List<LearnedAttribute> attributes,
      List<SetAside> setAside,
      List<Notice> notices)
      implements LearningResult {
    public Learned {
      attributes = List.copyOf(attributes);
      setAside = List.copyOf(setAside);
      notices = List.copyOf(notices);
    }
  }

  /**
   * There was enough to learn from, and nothing told the accounts apart.
   *
   * @param setAside attributes that know the outcome
   * @param notices what was changed or left out on the way
   */
  record NothingFound(String sentence, List<SetAside> setAside, List<Notice> notices)
      implements LearningResult {
    public NothingFound {
      setAside = List.copyOf(setAside);
      notices = List.copyOf(notices);
    }
  }

  /**
   * There is too little to learn from.
   *
   * @param good good accounts there are
   * @param others other accounts there are
   * @param required needed of each
   */
  record NotEnough(String sentence, int good, int others, int required) implements LearningResult {}
}

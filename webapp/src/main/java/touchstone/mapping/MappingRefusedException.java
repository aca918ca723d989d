package touchstone.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping that cannot be stored. */
public final class MappingRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<MappingProblem> problems;

  MappingRefusedException(List<MappingProblem> problems) {
    super(problems.stream().map(MappingProblem::sentence).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /** Line by line what is wrong; not empty. */
  public List<MappingProblem> problems() {
    return problems;
  }
}

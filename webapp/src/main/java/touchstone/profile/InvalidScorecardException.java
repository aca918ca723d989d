package touchstone.profile;

import java.util.List;

/** A scorecard cannot be used; every reason names its field. */
public final class InvalidScorecardException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  InvalidScorecardException(List<FieldError> errors) {
    super(errors.get(0).field() + ": " + errors.get(0).message());
    this.errors = List.copyOf(errors);
  }

  /** What is wrong, at least one. */
  public List<FieldError> errors() {
    return errors;
  }
}

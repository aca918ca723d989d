package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** A request that cannot be done; becomes a problem document with its status and sentence. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private RefusedException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** There is no such thing: 404. */
  public static RefusedException notFound(String sentence) {
    return new RefusedException(Problem.of(Response.Status.NOT_FOUND, sentence));
  }

  /** It clashes with what is there or going on: 409. */
  public static RefusedException conflict(String sentence) {
    return new RefusedException(Problem.of(Response.Status.CONFLICT, sentence));
  }

  /** The input is wrong: 400. */
  public static RefusedException badInput(String sentence) {
    return new RefusedException(Problem.of(Response.Status.BAD_REQUEST, sentence));
  }

  /** Members of the input are wrong: 400, each named. */
  public static RefusedException badInput(List<Problem.InputError> errors) {
    return new RefusedException(
        new Problem(
            "about:blank",
            Response.Status.BAD_REQUEST.getReasonPhrase(),
            Response.Status.BAD_REQUEST.getStatusCode(),
            errors.get(0).message(),
            Optional.empty(),
            errors));
  }

  /** One member of the input is wrong: 400. */
  public static RefusedException badInput(String field, String message) {
    return badInput(List.of(new Problem.InputError(field, message)));
  }

  public Problem problem() {
    return problem;
  }
}

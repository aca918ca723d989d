package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.profile.InvalidScorecardException;

/** A scorecard that cannot be used: 400, field by field. */
@Provider
public class InvalidScorecardMapper implements ExceptionMapper<InvalidScorecardException> {

  @Override
  public Response toResponse(InvalidScorecardException invalid) {
    return RefusedException.badInput(
            invalid.errors().stream()
                .map(error -> new Problem.InputError(error.field(), error.message()))
                .toList())
        .problem()
        .response();
  }
}

package touchstone.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import touchstone.mapping.MappingRefusedException;

/** A mapping that cannot stand: 400, line by line. */
@Provider
public class MappingRefusedMapper implements ExceptionMapper<MappingRefusedException> {

  @Override
  public Response toResponse(MappingRefusedException refused) {
    return RefusedException.badInput(
            refused.problems().stream()
                .map(problem -> new Problem.InputError(problem.subject(), problem.sentence()))
                .toList())
        .problem()
        .response();
  }
}

package touchstone.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import touchstone.run.Runs;

/** The answer to what takes longer than a request: 202, the run, and where to ask for it. */
final class Accepted {

  private Accepted() {}

  static Response run(Runs runs, long id, UriInfo here) {
    return Response.accepted(RunView.of(runs.find(id).orElseThrow()))
        .location(here.getBaseUriBuilder().path("runs").path(Long.toString(id)).build())
        .build();
  }
}

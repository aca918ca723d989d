package touchstone.web.rest;

import java.util.Optional;
import touchstone.connection.CheckResult;
import touchstone.web.problem.Actors;

/** What a check of a connection found. */
public record CheckView(boolean ok, Optional<String> whoMustAct, String sentence, long apiCalls) {

  static CheckView of(CheckResult result) {
    return new CheckView(
        result.ok(), Actors.words(result.whoMustAct()), result.sentence(), result.apiCalls());
  }
}

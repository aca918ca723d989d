package touchstone.connector.testkit.http;

/** What a sandbox does with a request. Called from several threads at once. */
@FunctionalInterface
public interface HttpHandler {

  /** Answers a request; an exception becomes a 500 that names it. */
  HttpAnswer answer(HttpRequest request);
}

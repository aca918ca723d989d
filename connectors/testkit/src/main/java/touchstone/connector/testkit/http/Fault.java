package touchstone.connector.testkit.http;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with a request. */
public sealed interface Fault {

  /** The request is not handled; this answer comes instead. */
  record AnswerInstead(HttpAnswer answer) implements Fault {}

  /**
   * The request is not handled and its connection is closed without a byte of answer; the client
   * sees the end of the stream or a reset.
   */
  record ConnectionCut() implements Fault {}

  /**
   * The request is handled, but only the first bytes of its answer arrive before the connection is
   * closed. A client that retries a write meets its own first attempt.
   *
   * @param bytes how many bytes of the body arrive; at least 0
   */
  record BodyTruncated(int bytes) implements Fault {
    public BodyTruncated {
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes must be at least 0, not " + bytes);
      }
    }
  }

  /**
   * The request is handled, and its answer comes late.
   *
   * @param delay how late; longer than the client's patience makes a time-out
   */
  record AnswerDelayed(Duration delay) implements Fault {}

  /**
   * Something happens first, then the request is handled as usual: a token expires, a row is
   * deleted by somebody else, a page's cursor is dropped.
   */
  record FirstDo(Runnable event) implements Fault {}

  /** An answer with a status and a JSON body. */
  static Fault answer(int status, String json) {
    return new AnswerInstead(HttpAnswer.json(status, json));
  }

  /** An answer with a status, headers and a JSON body. */
  static Fault answer(int status, Map<String, String> headers, String json) {
    HttpAnswer answer = HttpAnswer.json(status, json);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return new AnswerInstead(answer);
  }

  /** A web page where JSON is expected. */
  static Fault html(int status, String page) {
    return new AnswerInstead(HttpAnswer.html(status, page));
  }

  /** See {@link ConnectionCut}. */
  static Fault cutConnection() {
    return new ConnectionCut();
  }

  /** See {@link BodyTruncated}. */
  static Fault truncateBodyAfter(int bytes) {
    return new BodyTruncated(bytes);
  }

  /** See {@link AnswerDelayed}. */
  static Fault delay(Duration delay) {
    return new AnswerDelayed(delay);
  }

  /** See {@link FirstDo}. */
  static Fault first(Runnable event) {
    return new FirstDo(event);
  }
}

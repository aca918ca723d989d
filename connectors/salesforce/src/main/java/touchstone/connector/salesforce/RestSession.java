package touchstone.connector.salesforce;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;

/**
 * A session with one organisation: signs in when it must, tries again what may pass, and turns the
 * rest into an {@link Answer}. The token is kept in memory only. Not thread-safe.
 */
final class RestSession implements AutoCloseable {

  private static final int LONGEST_ERROR_BYTES = 64 * 1024;

  private final SalesforceSettings settings;
  private final Pause pause;
  private final Wire wire;
  private final SignIn signIn;
  private final CallMeter meter;
  private final JsonParserFactory parsers = Json.createParserFactory(Map.of());
  private Optional<String> token = Optional.empty();
  private Optional<String> version;
  private boolean versionProven;

  RestSession(SalesforceSettings settings, Pause pause, Timeouts timeouts) {
    this.settings = settings;
    this.pause = pause;
    this.wire = new Wire(settings.instance(), timeouts);
    this.signIn = new SignIn(settings);
    this.meter = new CallMeter(settings.organisationPercent(), settings.runPercent());
    this.version = settings.apiVersion();
  }

  CallMeter meter() {
    return meter;
  }

  /**
   * The root of the data API, like {@code /services/data/v66.0}; asks the server for its versions
   * once unless the administrator set one.
   */
  String dataPath() throws ConnectorException {
    if (version.isEmpty()) {
      Answer<Optional<String>> answer =
          exchange(Call.getUnauthorised("/services/data/"), ApiVersions::newest);
      if (answer instanceof Answer.Accepted<Optional<String>> accepted) {
        version = accepted.value();
      }
      if (version.isEmpty()) {
        throw ApiVersions.noneSupported();
      }
    }
    return "/services/data/v" + version.get();
  }

  /**
   * Tells an sObject that is absent from an API version that is: Salesforce answers 404 to both.
   *
   * @throws ConnectorException {@code CONFIGURATION} if the server does not offer the version that
   *     the administrator set
   */
  void requireOfferedVersion() throws ConnectorException {
    if (versionProven || settings.apiVersion().isEmpty()) {
      return;
    }
    String wanted = settings.apiVersion().get();
    Answer<Boolean> answer =
        exchange(
            Call.getUnauthorised("/services/data/"), parser -> ApiVersions.offers(parser, wanted));
    versionProven = answer instanceof Answer.Accepted<Boolean> accepted && accepted.value();
    if (!versionProven) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The host "
              + settings.host()
              + " does not offer the API version "
              + wanted
              + ". Leave the setting \"API version\" empty to take the newest one it offers.");
    }
  }

  /**
   * Makes a call whose cost counts against the shares the administrator set.
   *
   * @throws ConnectorException if there was no answer one can use, or no allowance left
   */
  <T> Answer<T> guarded(Call call, BodyReader<T> reader) throws ConnectorException {
    meter.requireHeadroom();
    return exchange(call, reader);
  }

  /**
   * Makes a call.
   *
   * @throws ConnectorException if there was no answer one can use
   */
  <T> Answer<T> exchange(Call call, BodyReader<T> reader) throws ConnectorException {
    Retries retries = new Retries(pause);
    boolean signedInAgain = false;
    while (true) {
      Optional<String> carried = call.authorised() ? Optional.of(token()) : Optional.empty();
      try {
        Answer<T> answer = once(call, carried, reader);
        boolean expired =
            call.authorised()
                && answer instanceof Answer.Refused<T> refused
                && refused.refusal().status() == 401;
        if (!expired || signedInAgain) {
          versionProven |= call.authorised() && answer instanceof Answer.Accepted<T>;
          return answer;
        }
        token = Optional.empty();
        signedInAgain = true;
      } catch (PassingTrouble trouble) {
        retries.after(trouble);
      }
    }
  }

  @Override
  public void close() {
    token = Optional.empty();
    wire.close();
  }

  private String token() throws ConnectorException {
    if (token.isEmpty()) {
      Answer<SignIn.Grant> answer = exchange(signIn.call(), SignIn::read);
      if (answer instanceof Answer.Refused<SignIn.Grant> refused) {
        throw signIn.refused(refused.refusal());
      }
      token = Optional.of(signIn.tokenOf(((Answer.Accepted<SignIn.Grant>) answer).value()));
    }
    return token.get();
  }

  private <T> Answer<T> once(Call call, Optional<String> carried, BodyReader<T> reader)
      throws ConnectorException, PassingTrouble {
    meter.countCall();
    try (Wire.RawAnswer raw = wire.send(call, carried)) {
      meter.observe(raw.header("Sforce-Limit-Info"));
      int status = raw.status();
      if (status >= 200 && status < 300) {
        return new Answer.Accepted<>(parse(raw, reader), serverTime(raw));
      }
      if (status >= 300 && status < 400) {
        throw redirected(raw);
      }
      String body = errorBody(raw);
      if (status >= 500 || status == 420 || status == 408) {
        throw new PassingTrouble(
            "Salesforce is not well (" + words(status, body) + ")", serverWait(raw), null);
      }
      if (looksLikeHtml(body)) {
        throw webPage(status);
      }
      return new Answer.Refused<>(new Refusal(status, ServerError.read(body), serverWait(raw)));
    } catch (IOException e) {
      throw NetworkFailure.explain(e, settings.host());
    }
  }

  private <T> T parse(Wire.RawAnswer raw, BodyReader<T> reader)
      throws IOException, ConnectorException, PassingTrouble {
    BufferedInputStream body = raw.body();
    if (startsLikeHtml(body)) {
      throw webPage(raw.status());
    }
    try (JsonParser parser = parsers.createParser(body, StandardCharsets.UTF_8)) {
      return reader.read(parser);
    } catch (JsonException | NoSuchElementException | IllegalStateException e) {
      throw new PassingTrouble(
          "The answer of " + settings.host() + " was cut off or is no JSON", Optional.empty(), e);
    }
  }

  // Server-given text may repeat what we sent; the secret must not come back in a message.
  private String errorBody(Wire.RawAnswer raw) throws IOException {
    String body =
        new String(raw.body().readNBytes(LONGEST_ERROR_BYTES), StandardCharsets.UTF_8)
            .replace(settings.clientSecret(), "***");
    return token.isPresent() ? body.replace(token.get(), "***") : body;
  }

  private ConnectorException webPage(int status) {
    return new ConnectorException(
        Kind.CONFIGURATION,
        "The host "
            + settings.host()
            + " answered with a web page instead of data (HTTP "
            + status
            + "). Check that \""
            + SalesforceSettings.MY_DOMAIN
            + "\" is the address in Setup > My Domain; otherwise a proxy or a sign-in page stands"
            + " between Touchstone and Salesforce.");
  }

  private ConnectorException redirected(Wire.RawAnswer raw) {
    return new ConnectorException(
        Kind.CONFIGURATION,
        "The host "
            + settings.host()
            + " sends us on to "
            + raw.header("Location").flatMap(RestSession::hostOf).orElse("another place")
            + " (HTTP "
            + raw.status()
            + "), and no call follows to a host that is not set. Set \""
            + SalesforceSettings.MY_DOMAIN
            + "\" to the address in Setup > My Domain.");
  }

  private static String words(int status, String body) {
    String words = new Refusal(status, ServerError.read(body), Optional.empty()).words();
    return words.equals("HTTP " + status) ? words : "HTTP " + status + ", " + words;
  }

  private static Optional<String> hostOf(String location) {
    try {
      return Optional.ofNullable(URI.create(location).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean startsLikeHtml(BufferedInputStream body) throws IOException {
    body.mark(256);
    int first = body.read();
    for (int i = 0;
        i < 255
            && (first == 0xef
                || first == 0xbb
                || first == 0xbf
                || first == ' '
                || first == '\n'
                || first == '\r'
                || first == '\t');
        i++) {
      first = body.read();
    }
    body.reset();
    return first == '<';
  }

  private static boolean looksLikeHtml(String body) {
    return body.stripLeading().startsWith("<");
  }

  private static Optional<Instant> serverTime(Wire.RawAnswer raw) {
    return AnswerHeaders.moment(raw.header("Date"));
  }

  private static Optional<Duration> serverWait(Wire.RawAnswer raw) {
    return AnswerHeaders.wait(raw.header("Retry-After"), raw.header("Date"));
  }
}

package touchstone.connector.salesforce;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Sends requests to one host and to no other: redirects are not followed. It knows nothing of
 * sessions, retries or JSON.
 */
final class Wire implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final URI instance;
  private final Client client;

  Wire(URI instance, Timeouts timeouts) {
    this.instance = instance;
    this.client =
        ClientBuilder.newBuilder()
            .connectTimeout(timeouts.connect().toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(timeouts.read().toMillis(), TimeUnit.MILLISECONDS)
            .property("jersey.config.client.followRedirects", false)
            .build();
  }

  /**
   * Sends one request.
   *
   * @param token the session's token, if the call carries one
   * @throws IOException if no answer came
   */
  RawAnswer send(Call call, Optional<String> token) throws IOException {
    Invocation.Builder request = client.target(URI.create(instance + call.path())).request();
    request.header("Accept", "application/json");
    request.header("Accept-Encoding", "gzip");
    request.header("User-Agent", "Touchstone");
    request.header("Sforce-Call-Options", "client=touchstone");
    call.headers().forEach(request::header);
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    Invocation invocation =
        call.body().isPresent()
            ? request.build(
                call.method(),
                Entity.entity(call.body().get().bytes(), call.body().get().mediaType()))
            : request.build(call.method());
    try {
      return new RawAnswer(invocation.invoke());
    } catch (ProcessingException e) {
      throw ioCauseOf(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static IOException ioCauseOf(ProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    return new IOException(e);
  }

  /** What came back, its body not yet read. */
  static final class RawAnswer implements AutoCloseable {

    private final Response response;

    private RawAnswer(Response response) {
      this.response = response;
    }

    int status() {
      return response.getStatus();
    }

    /**
     * The values of a header, separated by commas, whatever the case of its name. Jersey's own
     * look-up lowers names by the machine's locale, and misses some in Turkish.
     */
    Optional<String> header(String name) {
      return response.getStringHeaders().entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> String.join(",", header.getValue()))
          .findFirst();
    }

    /** The body, unzipped if it is zipped, whatever the headers say. */
    BufferedInputStream body() throws IOException {
      BufferedInputStream raw =
          new BufferedInputStream(response.readEntity(InputStream.class), BUFFER_BYTES);
      raw.mark(2);
      boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return zipped
          ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER_BYTES), BUFFER_BYTES)
          : raw;
    }

    @Override
    public void close() {
      response.close();
    }
  }
}

package touchstone.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Answers this machine only, until people can sign in.
 *
 * <p>Three doors, because anyone who gets through can use everything: the connection must come in
 * on a loopback address; the name asked for must be this machine's own (else another site's name
 * could be pointed here, DNS rebinding); and a page of another site may not send anything.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ThisMachineOnly extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> refusal = refusal(request);
    if (refusal.isPresent()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\""
                  + refusal.get()
                  + "\",\"errors\":[]}");
      return;
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> refusal(HttpServletRequest request) throws IOException {
    if (!InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()) {
      return Optional.of(
          "Touchstone answers on this machine only, because people cannot sign in yet: bind it to"
              + " 127.0.0.1 (touchstone.http.address).");
    }
    if (!OWN_NAMES.contains(request.getServerName())) {
      return Optional.of("Touchstone answers to 127.0.0.1 and localhost only.");
    }
    String origin = request.getHeader("Origin");
    if (!SAFE_METHODS.contains(request.getMethod()) && origin != null && !own(origin, request)) {
      return Optional.of("Another site may not send requests to Touchstone.");
    }
    return Optional.empty();
  }

  private static boolean own(String origin, HttpServletRequest request) {
    try {
      URI uri = new URI(origin);
      int port = uri.getPort() == -1 ? defaultPort(uri.getScheme()) : uri.getPort();
      return request.getScheme().equals(uri.getScheme())
          && request.getServerName().equals(uri.getHost())
          && request.getServerPort() == port;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static int defaultPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }
}

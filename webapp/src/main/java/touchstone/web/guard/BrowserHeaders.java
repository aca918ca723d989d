package touchstone.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run and show nothing on these pages but what came with them. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BrowserHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The import map in every page is the one inline script; a test keeps its hash right. */
  static final String POLICY =
      "default-src 'none'; script-src 'self' 'sha256-SSHymQh7GiaqtBAa3t799SFyynhqTeGB+5CwYSxrXRo=';"
          + " style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}

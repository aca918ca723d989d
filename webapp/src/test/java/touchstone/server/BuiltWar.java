package touchstone.server;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as Maven built it: integration tests judge what an administrator installs. */
public final class BuiltWar {

  private BuiltWar() {}

  /** The archive to return from an {@code @Deployment(testable = false)} method. */
  public static WebArchive archive() {
    File file = new File(System.getProperty("touchstone.war", "target/touchstone.war"));
    if (!file.isFile()) {
      throw new IllegalStateException(file + " is missing: build it first, ./mvnw package");
    }
    return ShrinkWrap.createFromZipFile(WebArchive.class, file);
  }

  /**
   * The address of a page, asked on the loopback interface. The URL that Arquillian injects names
   * the host's own address, to which the server is not bound.
   */
  public static URI on(URL injected, String path) {
    try {
      return new URI("http", null, "127.0.0.1", injected.getPort(), path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not a path: " + path, e);
    }
  }
}

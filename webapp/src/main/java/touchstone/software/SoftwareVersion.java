package touchstone.software;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of the running software, as the build wrote it.
 *
 * @param text for example {@code 0.1.0}; never blank
 */
public record SoftwareVersion(String text) {

  /** Rejects a blank version. */
  public SoftwareVersion {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The software version is blank: the build is broken.");
    }
  }

  /** Reads the version that the build put beside this class. */
  public static SoftwareVersion running() {
    Properties properties = new Properties();
    try (InputStream in = SoftwareVersion.class.getResourceAsStream("software.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SoftwareVersion(properties.getProperty("version", ""));
  }
}

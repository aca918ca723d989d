package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scorecard a person wrote: published if somebody asks for it, or if the data confirm no find.
 *
 * @param name the profile's name
 * @param scorecard as {@code POST /profiles/{id}/versions} takes it
 * @param askedFor whether it was named on the command line
 */
record DemoProfile(String name, JsonObject scorecard, boolean askedFor) {

  /** The scorecard asked for, else the one for the demo company or for any organisation. */
  static DemoProfile read(Installation installation, CommandLine commandLine) throws StartRefused {
    Path file =
        commandLine
            .profile()
            .orElseGet(
                () ->
                    installation.demoFile(
                        commandLine.data().isPresent()
                            ? "starter-profile.json"
                            : "demo-profile.json"));
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject json = reader.readObject();
      return new DemoProfile(
          json.getString("name"),
          json.getJsonObject("scorecard"),
          commandLine.profile().isPresent());
    } catch (IOException unreadable) {
      throw new StartRefused("The profile " + file + " cannot be read.", unreadable);
    } catch (JsonException | NullPointerException malformed) {
      throw new StartRefused(
          "The profile "
              + file
              + " is not a JSON object with a name and a scorecard (docs/api.md shows one).",
          malformed);
    }
  }
}

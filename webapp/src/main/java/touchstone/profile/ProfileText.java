package touchstone.profile;

import jakarta.json.JsonObject;
import java.time.Instant;
import touchstone.icp.ProfileVersion;
import touchstone.json.JsonBuilders;
import touchstone.json.JsonDocuments;
import touchstone.store.StoredVersion;

/** A profile version as one text, to be kept with what was computed by it. */
public final class ProfileText {

  private ProfileText() {}

  /** The text, which {@link #read} understands. */
  public static String of(ProfileVersion version) {
    StoredVersion stored = VersionCodec.store(0, version);
    return JsonBuilders.object()
        .add("profile", version.profile())
        .add("number", stored.number())
        .add("state", stored.state())
        .add("definition", stored.definition())
        .add("provenance", stored.provenance())
        .add("decisions", stored.decisions())
        .add("createdAt", stored.createdAt().toString())
        .build()
        .toString();
  }

  /** The version a text was made of. */
  public static ProfileVersion read(String text) {
    JsonObject json = JsonDocuments.object(text);
    return VersionCodec.load(
        json.getString("profile"),
        new StoredVersion(
            0,
            json.getInt("number"),
            json.getString("state"),
            json.getString("definition"),
            json.getString("provenance"),
            json.getString("decisions"),
            Instant.parse(json.getString("createdAt"))));
  }
}

package touchstone.icp.grouping;

import java.util.Optional;

/** The maps that come with the program. */
public enum BuiltInMap {
  /** No built-in map: only what a person lists. */
  NONE {
    @Override
    Optional<String> group(String name, IndustryCodes codes) {
      return Optional.empty();
    }
  },
  /** A country, by code or by name in several languages, in its part of the world. */
  WORLD_REGION {
    @Override
    Optional<String> group(String name, IndustryCodes codes) {
      return Countries.code(name).flatMap(WorldRegions::region);
    }
  },
  /** A country in its continent. */
  CONTINENT {
    @Override
    Optional<String> group(String name, IndustryCodes codes) {
      return Countries.code(name).flatMap(WorldRegions::region).map(WorldRegions::continent);
    }
  },
  /** An industry by its NAF, NACE or NAICS code, else by the words of its name. */
  INDUSTRY {
    @Override
    Optional<String> group(String name, IndustryCodes codes) {
      return codes.group(name).or(() -> IndustryWords.group(name));
    }
  };

  /** The group of a name as it stands in a CRM; empty if the map knows none. */
  abstract Optional<String> group(String name, IndustryCodes codes);
}

package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Invents the companies the CRM knows: some of each planted kind, the rest as they come. */
final class Companies {

  private static final int HISTORY_DAYS = 5 * 365;
  private static final int ORDINARY = 965;
  private static final Map<PlantedProfile, Integer> PLANTED = planted();
  private static final Map<String, List<String>> INDUSTRIES = industries();

  private final Chance chance;
  private final LocalDate today;
  private final List<String> ownerIds;
  private final Set<String> names = new HashSet<>();

  Companies(Chance chance, LocalDate today, List<String> ownerIds) {
    this.chance = chance;
    this.today = today;
    this.ownerIds = ownerIds;
  }

  List<Company> invent() {
    List<Company> companies = new ArrayList<>();
    PLANTED.forEach(
        (profile, count) -> {
          for (int number = 0; number < count; number++) {
            companies.add(planted(profile));
          }
        });
    while (companies.size() < ORDINARY + PLANTED.values().stream().mapToInt(n -> n).sum()) {
      companies.add(ordinary());
    }
    Collections.shuffle(companies, new Random(chance.between(0, 1_000_000)));
    return companies;
  }

  private Company planted(PlantedProfile profile) {
    int most = Math.min(profile.mostEmployees(), profile.fewestEmployees() * 12);
    int employees =
        (int)
            Math.round(
                Math.max(
                    profile.fewestEmployees(),
                    Math.min(most, chance.skewed(profile.fewestEmployees() * 2.1, 0.5))));
    return company(
        profile.industry(), employees, Place.in(profile.countries(), chance), Optional.of(profile));
  }

  private Company ordinary() {
    while (true) {
      String industry = chance.oneOf(List.copyOf(INDUSTRIES.keySet()));
      int employees = (int) Math.max(3, Math.min(20_000, Math.round(chance.skewed(140, 1.3))));
      Place place = chance.weighted(Place.byWeight());
      boolean ideal =
          PLANTED.keySet().stream()
              .anyMatch(profile -> profile.covers(industry, employees, place.country()));
      if (!ideal) {
        return company(industry, employees, place, Optional.empty());
      }
    }
  }

  private Company company(
      String industry, int employees, Place place, Optional<PlantedProfile> profile) {
    String name = name(industry, place);
    return new Company(
        name + " " + chance.oneOf(place.legalForms()),
        Slug.of(name) + ".example",
        industry,
        employees,
        place,
        profile,
        Channel.of(profile, chance),
        today.minusDays(chance.between(40, HISTORY_DAYS)),
        chance.oneOf(ownerIds),
        chance.around(0, 1));
  }

  private String name(String industry, Place place) {
    while (true) {
      String base =
          chance.oneOf(place.words())
              + (chance.happens(0.35) ? " " + People.last(chance) : "")
              + " "
              + chance.oneOf(INDUSTRIES.get(industry));
      String name = names.contains(base) ? base + " " + chance.oneOf(place.cities()) : base;
      if (names.add(name)) {
        return name;
      }
    }
  }

  private static Map<PlantedProfile, Integer> planted() {
    Map<PlantedProfile, Integer> counts = new LinkedHashMap<>();
    counts.put(PlantedProfile.LOGISTICS, 74);
    counts.put(PlantedProfile.NORDIC_CARE, 56);
    counts.put(PlantedProfile.COSTLY_BANKS, 105);
    return counts;
  }

  private static Map<String, List<String>> industries() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("Transportation", List.of("Logistics", "Freight", "Spedition", "Transport"));
    words.put("Healthcare", List.of("Care", "Clinics", "Health", "Hospitals"));
    words.put("Banking", List.of("Bank", "Trust Bank", "Savings"));
    words.put("Manufacturing", List.of("Works", "Components", "Precision", "Metals"));
    words.put("Retail", List.of("Stores", "Markets", "Retail"));
    words.put("Construction", List.of("Construction", "Building", "Concrete"));
    words.put("Technology", List.of("Systems", "Software", "Digital"));
    words.put("Energy", List.of("Energy", "Power", "Solar"));
    words.put("Hospitality", List.of("Hotels", "Resorts", "Catering"));
    words.put("Education", List.of("Academy", "Schools", "Learning"));
    words.put("Government", List.of("City Services", "Regional Office"));
    words.put("Insurance", List.of("Insurance", "Mutual"));
    return words;
  }

  static Stream<PlantedProfile> profiles() {
    return PLANTED.keySet().stream();
  }
}

package touchstone.connector.salesforce.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A country the demo company sells to.
 *
 * @param country as it stands in the CRM
 * @param cities some of its cities
 * @param legalForms what companies there call themselves, the usual one first
 * @param words first words of invented company names
 */
record Place(String country, List<String> cities, List<String> legalForms, List<String> words) {

  static final Place GERMANY =
      new Place(
          "Germany",
          List.of("Hamburg", "Berlin", "Dortmund", "Leipzig", "Bremen", "Ulm", "Kassel"),
          List.of("GmbH", "GmbH & Co. KG", "AG"),
          List.of(
              "Hanse", "Rhein", "Elbe", "Harz", "Isar", "Spree", "Main", "Weser", "Saale", "Neckar",
              "Taunus", "Allgäu", "Börde", "Oder", "Eifel", "Lausitz"));

  static final Place AUSTRIA =
      new Place(
          "Austria",
          List.of("Wien", "Graz", "Linz", "Salzburg", "Wels"),
          List.of("GmbH", "AG"),
          List.of(
              "Tauern", "Donau", "Inn", "Enns", "Mur", "Dachstein", "Alpen", "Wachau", "Steyr"));

  private static final Place SWEDEN =
      new Place(
          "Sweden",
          List.of("Stockholm", "Göteborg", "Malmö", "Uppsala"),
          List.of("AB"),
          List.of("Svea", "Göta", "Mälar", "Skåne", "Vänern", "Norrland", "Ekby"));

  private static final Place NORWAY =
      new Place(
          "Norway",
          List.of("Oslo", "Bergen", "Trondheim"),
          List.of("AS"),
          List.of("Fjord", "Viken", "Nidaros", "Lofot", "Tind"));

  private static final Place DENMARK =
      new Place(
          "Denmark",
          List.of("København", "Aarhus", "Odense"),
          List.of("A/S", "ApS"),
          List.of("Øresund", "Fyn", "Jutland", "Limfjord", "Møn"));

  private static final Place FINLAND =
      new Place(
          "Finland",
          List.of("Helsinki", "Tampere", "Turku"),
          List.of("Oy", "Oyj"),
          List.of("Saimaa", "Kaleva", "Lappi", "Päijänne", "Tuuli"));

  private static final Place FRANCE =
      new Place(
          "France",
          List.of("Paris", "Lyon", "Lille", "Nantes", "Toulouse"),
          List.of("SAS", "SARL", "SA"),
          List.of("Loire", "Garonne", "Vosges", "Armor", "Cévennes", "Jura", "Vauban"));

  private static final Place BRITAIN =
      new Place(
          "United Kingdom",
          List.of("London", "Manchester", "Leeds", "Bristol"),
          List.of("Ltd", "plc"),
          List.of("Thames", "Severn", "Pennine", "Albion", "Mersey", "Tyne", "Cotswold"));

  private static final Place STATES =
      new Place(
          "United States",
          List.of("New York", "Chicago", "Austin", "Boston", "Denver"),
          List.of("Inc.", "LLC", "Corp."),
          List.of("Liberty", "Summit", "Prairie", "Harbor", "Cedar", "Frontier", "Keystone"));

  private static final Place NETHERLANDS =
      new Place(
          "Netherlands",
          List.of("Rotterdam", "Utrecht", "Eindhoven"),
          List.of("B.V.", "N.V."),
          List.of("Delta", "Polder", "Amstel", "Maas", "Veluwe"));

  private static final Place SPAIN =
      new Place(
          "Spain",
          List.of("Madrid", "Barcelona", "Valencia"),
          List.of("S.L.", "S.A."),
          List.of("Ebro", "Sierra", "Levante", "Duero", "Meseta"));

  /** All countries by how many companies of the CRM are there. */
  static Map<Place, Integer> byWeight() {
    Map<Place, Integer> weights = new LinkedHashMap<>();
    weights.put(GERMANY, 26);
    weights.put(AUSTRIA, 9);
    weights.put(SWEDEN, 7);
    weights.put(NORWAY, 5);
    weights.put(DENMARK, 5);
    weights.put(FINLAND, 4);
    weights.put(FRANCE, 12);
    weights.put(BRITAIN, 11);
    weights.put(STATES, 9);
    weights.put(NETHERLANDS, 7);
    weights.put(SPAIN, 5);
    return weights;
  }

  /** A place in one of some countries. */
  static Place in(Set<String> countries, Chance chance) {
    List<Place> places =
        byWeight().keySet().stream().filter(place -> countries.contains(place.country())).toList();
    return chance.oneOf(places);
  }
}

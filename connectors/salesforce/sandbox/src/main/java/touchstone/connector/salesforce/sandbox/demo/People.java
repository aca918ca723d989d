package touchstone.connector.salesforce.sandbox.demo;

import java.util.List;

/** Names and positions of invented people. */
final class People {

  private static final List<String> FIRST =
      List.of(
          "Anna", "Ben", "Clara", "David", "Elin", "Felix", "Greta", "Hugo", "Ida", "Jonas",
          "Karin", "Lukas", "Marie", "Nils", "Olivia", "Paul", "Ronja", "Simon", "Tilda", "Viktor",
          "Amélie", "Bastien", "Chloé", "Emma", "James", "Laura", "Oscar", "Sofia", "Thomas",
          "Zoë");

  private static final List<String> LAST =
      List.of(
          "Ahlberg",
          "Baumann",
          "Carlsen",
          "Dupont",
          "Eklund",
          "Fischer",
          "Garnier",
          "Hansen",
          "Iversen",
          "Jansen",
          "Keller",
          "Lindqvist",
          "Moreau",
          "Nowak",
          "Olsen",
          "Petersen",
          "Quist",
          "Richter",
          "Schneider",
          "Taylor",
          "Ullmann",
          "Virtanen",
          "Wagner",
          "Young",
          "Zimmermann",
          "Brandt",
          "Colin",
          "Engström",
          "Huber",
          "Martin");

  private static final List<String> TITLES =
      List.of(
          "Head of Operations",
          "Managing Director",
          "Chief Financial Officer",
          "Head of IT",
          "Dispatch Manager",
          "Operations Planner",
          "Procurement Manager",
          "HR Director",
          "Project Manager");

  private People() {}

  static String first(Chance chance) {
    return chance.oneOf(FIRST);
  }

  static String last(Chance chance) {
    return chance.oneOf(LAST);
  }

  static String title(Chance chance) {
    return chance.oneOf(TITLES);
  }

  static String email(String first, String last, String domain) {
    return Slug.of(first) + "." + Slug.of(last) + "@" + domain;
  }
}

package touchstone.icp.grouping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the world a country belongs to, in the parts that sales teams speak of, and which
 * continent that is in. A person may say otherwise for any name.
 */
final class WorldRegions {

  private static final String EUROPE = "Europe";
  private static final String AFRICA = "Africa";
  private static final String ASIA = "Asia";
  private static final String LATIN = "Latin America and the Caribbean";

  private record Part(String continent, String codes) {}

  private static final Map<String, Part> PARTS = parts();
  private static final Map<String, String> BY_CODE = byCode();

  private WorldRegions() {}

  /** The region of a country. */
  static Optional<String> region(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The continent of a region. */
  static String continent(String region) {
    return PARTS.get(region).continent();
  }

  private static Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("Nordics", new Part(EUROPE, "DK FI IS NO SE FO GL AX SJ"));
    parts.put("Baltics", new Part(EUROPE, "EE LV LT"));
    parts.put("DACH", new Part(EUROPE, "DE AT CH LI"));
    parts.put("Benelux", new Part(EUROPE, "BE NL LU"));
    parts.put("British Isles", new Part(EUROPE, "GB IE IM JE GG"));
    parts.put("France and Monaco", new Part(EUROPE, "FR MC"));
    parts.put("Iberia", new Part(EUROPE, "ES PT AD GI"));
    parts.put("Italy and Greece", new Part(EUROPE, "IT GR MT CY SM VA"));
    parts.put("Central Europe", new Part(EUROPE, "PL CZ SK HU SI"));
    parts.put("South-Eastern Europe", new Part(EUROPE, "RO BG HR RS BA ME MK AL XK MD"));
    parts.put("Eastern Europe", new Part(EUROPE, "UA BY RU"));
    parts.put("North America", new Part("North America", "US CA BM PM UM"));
    parts.put("Central America", new Part(LATIN, "MX GT BZ SV HN NI CR PA"));
    parts.put("South America", new Part(LATIN, "CO VE EC PE BO CL AR UY PY BR GY SR GF FK GS"));
    parts.put(
        "Caribbean",
        new Part(
            LATIN,
            "CU DO HT JM PR BS BB TT AG DM GD KN LC VC AI VG VI KY TC MS GP MQ BL MF SX CW AW BQ"));
    parts.put(
        "Middle East", new Part("Middle East", "TR AE SA QA KW BH OM YE IQ IR IL PS JO LB SY"));
    parts.put("North Africa", new Part(AFRICA, "MA DZ TN LY EG EH SD"));
    parts.put(
        "West Africa", new Part(AFRICA, "NG GH CI SN ML BF NE BJ TG GN SL LR GM GW CV MR SH"));
    parts.put("Central Africa", new Part(AFRICA, "CM CF TD CG CD GA GQ ST AO"));
    parts.put(
        "East Africa", new Part(AFRICA, "KE TZ UG RW BI ET ER DJ SO SS MG MU SC KM RE YT IO TF"));
    parts.put("Southern Africa", new Part(AFRICA, "ZA NA BW ZW ZM MZ MW LS SZ"));
    parts.put("Central Asia and the Caucasus", new Part(ASIA, "KZ KG TJ TM UZ GE AM AZ"));
    parts.put("South Asia", new Part(ASIA, "IN PK BD LK NP BT MV AF"));
    parts.put("South-East Asia", new Part(ASIA, "ID MY SG TH VN PH KH LA MM BN TL"));
    parts.put("East Asia", new Part(ASIA, "CN HK MO TW JP KR KP MN"));
    parts.put("Australia and New Zealand", new Part("Oceania", "AU NZ NF CX CC HM"));
    parts.put(
        "Pacific Islands",
        new Part("Oceania", "FJ PG SB VU NC PF WS TO TV KI NR MH FM PW CK NU TK WF AS GU MP PN"));
    return parts;
  }

  private static Map<String, String> byCode() {
    Map<String, String> byCode = new HashMap<>();
    PARTS.forEach(
        (region, part) -> {
          for (String code : part.codes().split(" ")) {
            byCode.put(code, region);
          }
        });
    return Map.copyOf(byCode);
  }
}

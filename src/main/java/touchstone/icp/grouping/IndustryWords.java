package touchstone.icp.grouping;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.icp.cleaning.Placeholders;

/**
 * Industries by the words of their names, English, French and German: a word that begins with one
 * of these stems names the group. Of several the longest stem counts, of equally long ones the
 * first.
 */
final class IndustryWords {

  private static final List<Map.Entry<IndustryGroup, String>> STEMS =
      List.of(
          entry(IndustryGroup.AGRICULTURE, "agri forest farm fishing landwirt"),
          entry(IndustryGroup.EXTRACTION, "mining oil petrol bergbau miner extractive"),
          entry(
              IndustryGroup.ENERGY,
              "energ utilit electricity water waste environment solar renewable recycling"
                  + " umwelt dechet"),
          entry(IndustryGroup.FOOD, "food beverage drink aliment boisson lebensmittel getrank"),
          entry(IndustryGroup.TEXTILES, "textil apparel fashion clothing luxury luxe bekleid"),
          entry(
              IndustryGroup.LIFE_SCIENCES,
              "chemi pharma biotech lifescience laborator chimi medicaldevice"),
          entry(
              IndustryGroup.MACHINERY,
              "machin electronic automotive automobil aerospace aeronaut semiconductor maschinen"
                  + " hardware engineering ingenierie industrialequipment"),
          entry(
              IndustryGroup.MANUFACTURING,
              "manufact fabricat plastic metal packaging industrie produktion"),
          entry(
              IndustryGroup.CONSTRUCTION,
              "construct building realestate immobil property btp architect civilengineer"),
          entry(
              IndustryGroup.TRADE,
              "retail wholesale distribution ecommerce commerce trade trading handel consumergoods"
                  + " grosshandel"),
          entry(
              IndustryGroup.TRANSPORT,
              "transport logist shipping freight airline aviation warehous spedition supplychain"
                  + " delivery courier maritime railway"),
          entry(
              IndustryGroup.HOSPITALITY,
              "hospitality hotel restaurant tourism travel leisure recreation sport entertainment"
                  + " gaming loisir tourisme gastronom event"),
          entry(
              IndustryGroup.SOFTWARE,
              "software technology informatic informatique internet saas cloud computer digital"
                  + " informationtechnology itservices cybersecurity edv"),
          entry(
              IndustryGroup.MEDIA,
              "media telecom communication publishing broadcast press publicrelation medien film"
                  + " music"),
          entry(
              IndustryGroup.FINANCE,
              "bank financ insur assur versicher invest fintech capital payment asset fond"),
          entry(
              IndustryGroup.PROFESSIONAL,
              "consult legal law account audit advis marketing advertising research conseil"
                  + " beratung professionalservice design"),
          entry(
              IndustryGroup.BUSINESS,
              "staffing recruit cleaning security facilit businessservice outsourc interim rental"
                  + " humanresource"),
          entry(
              IndustryGroup.PUBLIC,
              "government public nonprofit notforprofit charit ngo association municipal defen"
                  + " administration collectivite verwaltung"),
          entry(
              IndustryGroup.EDUCATION,
              "educat school universit training elearning enseignement formation bildung academ"),
          entry(
              IndustryGroup.HEALTH,
              "health hospital care medical clinic sante gesundheit pflege wellness veterinar"));

  private IndustryWords() {}

  static Optional<String> group(String name) {
    String plain = Placeholders.plain(name).replaceAll("[^\\p{L} ]", " ");
    List<String> words = List.of(plain.strip().split(" +"));
    int longest = 0;
    Optional<String> best = Optional.empty();
    for (Map.Entry<IndustryGroup, String> entry : STEMS) {
      for (String stem : entry.getValue().split(" ")) {
        if (stem.length() > longest && begins(words, stem)) {
          longest = stem.length();
          best = Optional.of(entry.getKey().label());
        }
      }
    }
    return best;
  }

  /** Whether a word, or a word and the ones behind it without the spaces, begins with the stem. */
  private static boolean begins(List<String> words, String stem) {
    for (int at = 0; at < words.size(); at++) {
      if (String.join("", words.subList(at, words.size())).startsWith(stem)) {
        return true;
      }
    }
    return false;
  }
}

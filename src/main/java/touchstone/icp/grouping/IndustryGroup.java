package touchstone.icp.grouping;

/** The industries that come with the program, in words of our own. */
enum IndustryGroup {
  AGRICULTURE("Agriculture and forestry"),
  EXTRACTION("Mining, oil and gas"),
  ENERGY("Energy and utilities"),
  FOOD("Food and drink"),
  TEXTILES("Textiles and apparel"),
  LIFE_SCIENCES("Chemicals and life sciences"),
  MACHINERY("Machinery and electronics"),
  MANUFACTURING("Other manufacturing"),
  CONSTRUCTION("Construction and real estate"),
  TRADE("Retail and wholesale"),
  TRANSPORT("Transport and logistics"),
  HOSPITALITY("Hospitality and leisure"),
  SOFTWARE("Software and IT"),
  MEDIA("Media and telecommunications"),
  FINANCE("Finance and insurance"),
  PROFESSIONAL("Professional services"),
  BUSINESS("Business services"),
  PUBLIC("Public sector and nonprofit"),
  EDUCATION("Education"),
  HEALTH("Health and care");

  private final String label;

  IndustryGroup(String label) {
    this.label = label;
  }

  /** What people read. */
  String label() {
    return label;
  }
}

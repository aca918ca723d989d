package touchstone.icp;

/** What kind of fact an attribute is: the parameters by which an ICP can be described. */
public enum AttributeFamily {
  /** Size, industry, place, age, legal form. */
  FIRMOGRAPHIC,
  /** Tools and technologies in use. */
  TECHNOGRAPHIC,
  /** Who decides and who uses. */
  PERSONA,
  /** What is happening there now. */
  SITUATION,
  /** A market segment inside an ICP. */
  VERTICAL,
  /** What they can spend. */
  BUDGET,
  /** How fast they grow. */
  GROWTH,
  /** How they buy. */
  DECISION_PROCESS,
  /** Rules they must obey. */
  COMPLIANCE,
  /** Values and ways of working. */
  CULTURE,
  /** What our own offer costs them. */
  PRICING
}

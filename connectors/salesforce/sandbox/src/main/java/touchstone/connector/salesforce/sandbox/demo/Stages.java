package touchstone.connector.salesforce.sandbox.demo;

import touchstone.connector.salesforce.sandbox.org.OpportunityStage;

/** What a stage implies, for the log of stages. */
final class Stages {

  private Stages() {}

  static int probability(String stage) {
    return OpportunityStage.named(stage).probability();
  }

  static String forecast(String stage) {
    return OpportunityStage.named(stage).forecastCategory();
  }
}

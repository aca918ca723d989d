package touchstone.web.problem;

import java.util.Optional;
import touchstone.store.WhoMustAct;

/** The words for who must act. */
public final class Actors {

  private Actors() {}

  /** The words; empty if nobody must. */
  public static Optional<String> words(WhoMustAct who) {
    return switch (who) {
      case NOBODY -> Optional.empty();
      case ADMINISTRATOR -> Optional.of("The administrator of Touchstone");
      case CRM_ADMINISTRATOR -> Optional.of("The administrator of the CRM");
      case DATA_OWNER -> Optional.of("Whoever keeps the data in the CRM");
      case DEVELOPER -> Optional.of("The authors of Touchstone");
    };
  }
}

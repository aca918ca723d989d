package touchstone.value.lifetime;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/** Customers who behave exactly as a model says; the same ones for the same seed. */
final class Generator {

  private final RandomDataGenerator random;

  Generator(long seed) {
    random = new RandomDataGenerator(seed);
  }

  /** Contracts observed over 1 to 6 renewals, in turn. */
  List<RenewalHistory> renewals(ShiftedBetaGeometric model, int contracts) {
    List<RenewalHistory> histories = new ArrayList<>();
    for (int i = 0; i < contracts; i++) {
      double lost = random.nextBeta(model.alpha(), model.beta());
      int renewals = 0;
      boolean ended = false;
      while (renewals < 1 + i % 6 && !ended) {
        ended = random.nextDouble() < lost;
        renewals += ended ? 0 : 1;
      }
      histories.add(new RenewalHistory(renewals, ended));
    }
    return histories;
  }

  /** Customers observed over a third to the whole of a span. */
  List<PurchaseHistory> purchases(BetaGeometricNbd model, int customers, double span) {
    List<PurchaseHistory> histories = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      double age = span * (1 + 2 * random.nextDouble()) / 3;
      double rate = random.nextGamma(model.r(), 1 / model.alpha());
      double lost = random.nextBeta(model.a(), model.b());
      int repeats = 0;
      double last = 0;
      // A rate of almost nothing would wait for ever.
      double next = rate < 1e-9 ? span : random.nextExponential(1 / rate);
      while (next < age) {
        repeats++;
        last = next;
        next = random.nextDouble() < lost ? span : next + random.nextExponential(1 / rate);
      }
      histories.add(new PurchaseHistory(repeats, last, age));
    }
    return histories;
  }

  /** Customers with one to four purchases, few more often. */
  List<SpendHistory> spends(GammaGamma model, int customers) {
    List<SpendHistory> histories = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      int purchases = 1 + (int) (4 * random.nextDouble() * random.nextDouble());
      double scale = random.nextGamma(model.q(), 1 / model.gamma());
      double average = random.nextGamma(model.p() * purchases, 1 / (scale * purchases));
      histories.add(new SpendHistory(purchases, average));
    }
    return histories;
  }
}

package touchstone.benchmark;

import touchstone.value.indicator.ValueSettings;
import touchstone.value.oracle.CompanySize;
import touchstone.value.oracle.MadeUpCompany;

/** What all turns share: the seed, the settings, the company of a size. */
final class BenchmarkSet {

  static final long SEED = 20_261_122;
  static final ValueSettings SETTINGS = ValueSettings.defaults().withCostPerSupportHour(8_000);

  private BenchmarkSet() {}

  static MadeUpCompany company(int accounts) {
    return new MadeUpCompany(SEED, CompanySize.ofBenchmark(accounts));
  }
}

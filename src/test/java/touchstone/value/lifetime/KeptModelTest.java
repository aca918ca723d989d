package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptModelTest {

  private static final LifetimeSettings SETTINGS = LifetimeSettings.defaults();

  /** A cohort of which fewer and fewer renew. */
  private static LifetimeValueModel<AccountRevenue.Contract> contracts() {
    return ExpectedLifetimeValue.ofContracts(
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    new AccountRevenue.Contract(
                        0, new RenewalHistory(i % 7 * (i % 3), i % 4 > 0), 100, 0.5))
            .toList(),
        1,
        SETTINGS);
  }

  @Test
  void makes_the_same_model_again() {
    LifetimeValueModel<AccountRevenue.Contract> model = contracts();
    assertThat(model).isInstanceOf(LifetimeValueModel.Contractual.class);

    LifetimeValueModel<AccountRevenue.Contract> again = KeptModel.of(model).contracts(1, SETTINGS);

    AccountRevenue.Contract contract =
        new AccountRevenue.Contract(0, new RenewalHistory(3, false), 1_000, 0.25);
    assertThat(again.valueOf(contract)).isEqualTo(model.valueOf(contract));
    assertThat(again.statement()).isEqualTo(model.statement());
  }

  @Test
  void keeps_why_there_is_no_look_ahead() {
    LifetimeValueModel<AccountRevenue.Purchases> model =
        ExpectedLifetimeValue.ofPurchases(List.of(), SETTINGS);

    assertThat(KeptModel.of(model).purchases(SETTINGS)).isEqualTo(model);
  }

  @Test
  void is_refused_in_the_place_of_another() {
    KeptModel kept = KeptModel.of(contracts());

    assertThatThrownBy(() -> kept.purchases(SETTINGS)).hasMessage("A model of contracts was kept.");
  }

  @Test
  void is_refused_if_numbers_are_missing() {
    KeptModel kept = KeptModel.of(contracts());
    double[] some = Arrays.copyOf(kept.fit(), kept.fit().length - 1);

    assertThatThrownBy(
            () -> new KeptModel(kept.kind(), some, kept.spend(), "", 0, 0).contracts(1, SETTINGS))
        .hasMessage("These are not the numbers of such a model.");
  }
}

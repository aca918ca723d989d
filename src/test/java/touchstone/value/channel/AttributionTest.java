package touchstone.value.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.TouchOrigin;
import touchstone.work.Workers;

/** The touch models of docs/metrics.md with its worked examples. */
class AttributionTest {

  private static final AsOf AS_OF = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);

  private final AccountFacts.Builder facts = AccountFacts.builder(1);

  private static int day(int month, int day) {
    return (int) LocalDate.of(2025, month, day).toEpochDay();
  }

  private int source(String name) {
    return facts.sources().code(name);
  }

  /** The shares of the account in millionths, by channel. */
  private Map<String, Integer> shares(TouchModel model) {
    ChannelShares shares =
        Attribution.of(facts.build(), AS_OF, ChannelMap.defaults(), model, Workers.caller());
    Map<String, Integer> byChannel = new LinkedHashMap<>();
    for (int share = shares.starts()[0]; share < shares.starts()[1]; share++) {
      byChannel.merge(
          shares.channels().get(shares.codes()[share]).name(), shares.units()[share], Integer::sum);
    }
    return byChannel;
  }

  private void lead(String source, int created) {
    facts.leads().add(0).source(source(source)).created(created);
  }

  private void campaign(String kind, int day) {
    facts.touches().add(0, TouchOrigin.CAMPAIGN).source(source(kind)).day(day);
  }

  private void won(int closed) {
    facts.deals().add(0, DealStatus.WON).created(closed - 10).closed(closed);
  }

  /** The example of the page: web, webinar, cold call, signature, webinar again. */
  private void example() {
    lead("Web", day(1, 10));
    campaign("Webinar", day(2, 1));
    lead("Cold Call", day(3, 1));
    won(day(4, 1));
    campaign("Webinar", day(5, 1));
  }

  @Nested
  class First_touch {

    @Test
    void credits_the_earliest() {
      example();

      assertThat(shares(TouchModel.FIRST_TOUCH)).isEqualTo(Map.of("Web", 1_000_000));
    }
  }

  @Nested
  class Last_touch {

    @Test
    void credits_the_latest_before_the_first_win() {
      example();

      assertThat(shares(TouchModel.LAST_TOUCH)).isEqualTo(Map.of("Outbound", 1_000_000));
    }

    @Test
    void credits_a_touch_on_the_day_of_the_win() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(4, 1));
      won(day(4, 1));

      assertThat(shares(TouchModel.LAST_TOUCH)).isEqualTo(Map.of("Webinar", 1_000_000));
    }

    @Test
    void on_one_day_credits_the_campaign_after_the_lead_and_the_deal_after_both() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(1, 10));
      assertThat(shares(TouchModel.LAST_TOUCH)).containsOnlyKeys("Webinar");
    }

    @Test
    void of_equal_ones_credits_the_later_name() {
      lead("Web", day(1, 10));
      lead("Cold Call", day(1, 10));

      assertThat(shares(TouchModel.LAST_TOUCH)).containsOnlyKeys("Web");
    }

    @Test
    void of_an_account_without_a_win_credits_the_latest_of_all() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(5, 1));

      assertThat(shares(TouchModel.LAST_TOUCH)).containsOnlyKeys("Webinar");
    }
  }

  @Nested
  class Linear {

    @Test
    void credits_all_before_the_first_win_equally() {
      example();

      // A third each; the millionth that is left goes to the earliest.
      assertThat(shares(TouchModel.LINEAR))
          .isEqualTo(Map.of("Web", 333_334, "Webinar", 333_333, "Outbound", 333_333));
    }

    @Test
    void counts_every_touch_of_a_channel() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(2, 1));
      campaign("Webinar", day(3, 1));
      lead("Cold Call", day(3, 15));

      assertThat(shares(TouchModel.LINEAR))
          .isEqualTo(Map.of("Web", 250_000, "Webinar", 500_000, "Outbound", 250_000));
    }

    @Test
    void takes_the_source_a_conversion_copies_along_for_one_touch() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(2, 1));
      facts.touches().add(0, TouchOrigin.CONTACT).source(source("web")).day(day(2, 10));
      facts.deals().add(0, DealStatus.OPEN).source(source("Web")).created(day(2, 10));
      facts.source(0, source("Web")).created(0, day(2, 10));

      assertThat(shares(TouchModel.LINEAR)).isEqualTo(Map.of("Web", 500_000, "Webinar", 500_000));
    }

    @Test
    void takes_several_people_in_one_campaign_on_one_day_for_one_touch() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(2, 1));
      campaign("Webinar", day(2, 1));
      campaign("Webinar", day(2, 1));

      assertThat(shares(TouchModel.LINEAR)).isEqualTo(Map.of("Web", 500_000, "Webinar", 500_000));
    }

    @Test
    void counts_the_source_of_a_later_deal_if_it_is_another() {
      lead("Web", day(1, 10));
      facts.deals().add(0, DealStatus.OPEN).source(source("Partner")).created(day(2, 10));

      assertThat(shares(TouchModel.LINEAR)).isEqualTo(Map.of("Web", 500_000, "Partner", 500_000));
    }

    @Test
    void uses_touches_without_a_day_only_if_there_is_no_other() {
      lead("Web", day(1, 10));
      facts.leads().add(0).source(source("Cold Call"));
      assertThat(shares(TouchModel.LINEAR)).isEqualTo(Map.of("Web", 1_000_000));
    }

    @Test
    void shares_between_touches_without_a_day_if_there_are_no_others() {
      facts.leads().add(0).source(source("Cold Call"));
      facts.source(0, source("Partner"));

      assertThat(shares(TouchModel.LINEAR))
          .isEqualTo(Map.of("Outbound", 500_000, "Partner", 500_000));
    }
  }

  @Nested
  class Without_a_touch_that_counts {

    @Test
    void the_channel_is_absent_by_every_model() {
      won(day(4, 1));

      AccountFacts built = facts.build();
      for (TouchModel model : TouchModel.values()) {
        ChannelShares shares =
            Attribution.of(built, AS_OF, ChannelMap.defaults(), model, Workers.caller());
        assertThat(shares.absent()).isEqualTo(1);
        assertThat(shares.onlyLater()).isZero();
      }
    }

    @Test
    void before_the_first_win_it_is_absent_and_told_apart() {
      won(day(4, 1));
      campaign("Webinar", day(5, 1));

      AccountFacts built = facts.build();
      ChannelShares shares =
          Attribution.of(built, AS_OF, ChannelMap.defaults(), TouchModel.LINEAR, Workers.caller());
      assertThat(shares.absent()).isEqualTo(1);
      assertThat(shares.onlyLater()).isEqualTo(1);
      assertThat(
              Attribution.of(
                      built, AS_OF, ChannelMap.defaults(), TouchModel.FIRST_TOUCH, Workers.caller())
                  .absent())
          .isZero();
    }

    @Test
    void a_touch_to_come_is_no_touch() {
      campaign("Webinar", day(7, 1));

      assertThat(shares(TouchModel.LINEAR)).isEmpty();
    }
  }

  @Nested
  class The_one_channel_of_an_account {

    @Test
    void is_that_of_the_largest_share() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(2, 1));
      campaign("Webinar", day(3, 1));

      assertThat(column()).isEqualTo("Webinar");
    }

    @Test
    void of_equal_shares_is_the_first() {
      lead("Web", day(1, 10));
      campaign("Webinar", day(2, 1));
      lead("Cold Call", day(3, 1));

      assertThat(column()).isEqualTo("Web");
    }

    private String column() {
      return Attribution.of(
              facts.build(), AS_OF, ChannelMap.defaults(), TouchModel.LINEAR, Workers.caller())
          .column()
          .channel(0)
          .orElseThrow()
          .name();
    }
  }

  @Property(tries = 60)
  void the_shares_of_an_account_add_up_and_no_thread_changes_them(@ForAll Random random) {
    int accounts = 150;
    AccountFacts.Builder many = AccountFacts.builder(accounts);
    String[] names = {"Web", "Webinar", "Cold Call", "Partner", "Referral", "Fair"};
    for (int i = 0; i < 600; i++) {
      int account = random.nextInt(accounts);
      int code = many.sources().code(names[random.nextInt(names.length)]);
      int day = AS_OF.day() - random.nextInt(40) + 5;
      switch (random.nextInt(5)) {
        case 0 -> many.leads().add(account).source(code).created(day);
        case 1 -> many.touches().add(account, TouchOrigin.CAMPAIGN).source(code).day(day);
        case 2 -> many.touches().add(account, TouchOrigin.CONTACT).source(code);
        case 3 -> many.source(account, code).created(account, day);
        default -> many.deals().add(account, DealStatus.WON).source(code).created(day).closed(day);
      }
    }
    AccountFacts built = many.build();
    for (TouchModel model : TouchModel.values()) {
      ChannelShares alone =
          Attribution.of(built, AS_OF, ChannelMap.defaults(), model, Workers.caller());
      ChannelShares together =
          Attribution.of(
              built, AS_OF, ChannelMap.defaults(), model, Workers.on(ForkJoinPool.commonPool(), 3));
      assertThat(together.codes()).isEqualTo(alone.codes());
      assertThat(together.units()).isEqualTo(alone.units());
      assertThat(together.starts()).isEqualTo(alone.starts());
      for (int account = 0; account < accounts; account++) {
        int sum = 0;
        for (int i = alone.starts()[account]; i < alone.starts()[account + 1]; i++) {
          sum += alone.units()[i];
        }
        assertThat(sum).isIn(0, ChannelShares.WHOLE);
      }
    }
  }
}

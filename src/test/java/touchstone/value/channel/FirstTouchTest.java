package touchstone.value.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.TouchOrigin;
import touchstone.work.Workers;

class FirstTouchTest {

  private static final AsOf AS_OF = AsOf.today(LocalDate.of(2025, 6, 30), ZoneOffset.UTC);
  private static final int DAY = AS_OF.day() - 100;

  private final AccountFacts.Builder facts = AccountFacts.builder(1);

  private int source(String name) {
    return facts.sources().code(name);
  }

  private Optional<String> channel() {
    return FirstTouch.channels(facts.build(), AS_OF, ChannelMap.defaults(), Workers.caller())
        .channel(0)
        .map(Channel::name);
  }

  @Nested
  class The_channel {

    @Test
    void is_that_of_the_earliest_source() {
      facts.source(0, source("Web")).created(0, DAY + 9);
      facts.deals().add(0, DealStatus.OPEN).source(source("Partner")).created(DAY + 5);
      facts.touches().add(0, TouchOrigin.CONTACT).source(source("Trade Show")).day(DAY + 3);
      facts.leads().add(0).source(source("Cold Call")).created(DAY + 4);

      assertThat(channel()).contains("Events");
    }

    @Test
    void on_one_day_is_that_of_the_lead_then_campaign_contact_deal_account() {
      facts.source(0, source("Web")).created(0, DAY);
      facts.deals().add(0, DealStatus.OPEN).source(source("Partner")).created(DAY);
      facts.touches().add(0, TouchOrigin.CONTACT).source(source("Trade Show")).day(DAY);
      facts.touches().add(0, TouchOrigin.CAMPAIGN).source(source("Webinar")).day(DAY);

      assertThat(channel()).contains("Webinar");
    }

    @Test
    void of_a_source_without_a_day_counts_last() {
      facts.leads().add(0).source(source("Cold Call"));
      facts.source(0, source("Web")).created(0, DAY);

      assertThat(channel()).contains("Web");
    }

    @Test
    void skips_facts_that_name_no_source() {
      facts.leads().add(0).created(DAY);
      facts.deals().add(0, DealStatus.OPEN).source(source("Referral")).created(DAY + 50);

      assertThat(channel()).contains("Customer referral");
    }

    @Test
    void does_not_depend_on_the_order_in_which_facts_arrive() {
      facts.leads().add(0).source(source("Webinar")).created(DAY);
      facts.leads().add(0).source(source("Cold Call")).created(DAY);

      // Equal in day and kind: the name of the source decides.
      assertThat(channel()).contains("Outbound");
    }

    @Test
    void is_absent_if_no_source_is_recorded() {
      facts.leads().add(0).created(DAY);

      ChannelColumn column =
          FirstTouch.channels(facts.build(), AS_OF, ChannelMap.defaults(), Workers.caller());

      assertThat(column.channel(0)).isEmpty();
      assertThat(column.absent()).isEqualTo(1);
    }
  }

  @Nested
  class The_map {

    @ParameterizedTest
    @CsvSource({
      "Web, OWN_MARKETING",
      "Phone Inquiry, OWN_MARKETING",
      "Partner Referral, PARTNER",
      "Purchased List, OWN_SALES",
      "Other, UNKNOWN",
      "ORGANIC_SEARCH, OWN_MARKETING",
      "PAID_SOCIAL, OWN_MARKETING",
      "OFFLINE, OWN_SALES",
      "Employee Referral, WORD_OF_MOUTH",
      "External Referral, WORD_OF_MOUTH",
      "Word of mouth, WORD_OF_MOUTH",
    })
    void knows_the_sources_crms_come_with(String source, ChannelClass expected) {
      assertThat(ChannelMap.defaults().of(source).channelClass()).isEqualTo(expected);
    }

    @Test
    void leaves_a_source_it_does_not_know_a_channel_of_its_own() {
      assertThat(ChannelMap.defaults().of(" Salon de Lyon "))
          .isEqualTo(new Channel("Salon de Lyon", ChannelClass.UNKNOWN));
    }

    @Test
    void can_be_edited() {
      Channel events = new Channel("Events", ChannelClass.OWN_MARKETING);

      ChannelMap edited = ChannelMap.defaults().with("Salon de Lyon", events);

      assertThat(edited.of("SALON DE LYON")).isEqualTo(events);
      assertThat(ChannelMap.defaults().of("SALON DE LYON")).isNotEqualTo(events);
    }

    @Test
    void refuses_a_channel_without_a_name() {
      assertThatThrownBy(() -> new Channel(" ", ChannelClass.PARTNER))
          .hasMessage("A channel needs a name.");
    }
  }
}

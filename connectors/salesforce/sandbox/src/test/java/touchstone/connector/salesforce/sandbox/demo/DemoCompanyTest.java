package touchstone.connector.salesforce.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;

class DemoCompanyTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final List<String> PULLED =
      List.of(
          "Account",
          "Contact",
          "Lead",
          "Campaign",
          "CampaignMember",
          "Opportunity",
          "OpportunityHistory",
          "OpportunityContactRole",
          "Order",
          "Case",
          "Task",
          "Event",
          "User");

  private static DemoCompany demo;

  @BeforeAll
  static void load() {
    demo = DemoCompany.load(SandboxOrganisation.empty(CLOCK));
  }

  @Test
  void is_of_the_size_of_a_real_organisation_and_pulls_in_fewer_than_thirty_calls() {
    assertThat(demo.organisation().count("Account")).isBetween(1_150, 1_300);
    assertThat(demo.organisation().count("Opportunity")).isBetween(2_200, 2_800);
    assertThat(demo.organisation().count("Case")).isBetween(3_500, 5_000);
    int pages =
        PULLED.stream().mapToInt(type -> (demo.organisation().count(type) + 1_999) / 2_000).sum();
    assertThat(pages).isBetween(15, 29);
  }

  @Test
  void is_the_same_every_time() {
    DemoCompany again = DemoCompany.load(SandboxOrganisation.empty(CLOCK));

    for (String type : PULLED) {
      assertThat(contentOf(again, type)).as(type).isEqualTo(contentOf(demo, type));
    }
  }

  @Test
  void holds_nothing_from_the_future_but_expected_close_dates() {
    for (String type : PULLED) {
      assertThat(records(type))
          .as(type)
          .allSatisfy(
              record -> assertThat(record.systemModstamp()).isBeforeOrEqualTo(CLOCK.instant()));
    }
    assertThat(closed()).allMatch(deal -> !closeDate(deal).isAfter(LocalDate.now(CLOCK)));
  }

  @Nested
  class Planted {

    @Test
    void ideal_companies_win_more_often_and_faster_than_the_rest() {
      for (PlantedProfile profile : demo.idealProfiles()) {
        Set<String> ids = demo.accountIds(profile);
        assertThat(winRate(of(ids))).isGreaterThan(2 * winRate(ordinary()));
        assertThat(mean(firstWon(of(ids)), DemoCompanyTest::cycleDays))
            .isLessThan(0.75 * mean(firstWon(ordinary()), DemoCompanyTest::cycleDays));
      }
    }

    @Test
    void banks_pay_most_and_cost_most_support() {
      Set<String> banks = demo.accountIds(demo.costlyProfile());
      for (PlantedProfile profile : demo.idealProfiles()) {
        Set<String> ideal = demo.accountIds(profile);
        assertThat(mean(firstWon(of(banks)), deal -> number(deal, "Amount")))
            .isGreaterThan(1.4 * mean(firstWon(of(ideal)), deal -> number(deal, "Amount")));
        assertThat(casesPerCustomer(banks)).isGreaterThan(2 * casesPerCustomer(ideal));
        assertThat(satisfaction(banks)).isLessThan(satisfaction(ideal) - 1);
      }
    }

    @Test
    void ideal_customers_gain_most_themselves() {
      for (String outcome : List.of("Hours_Saved_Per_Week__c", "Adoption__c")) {
        for (PlantedProfile profile : demo.idealProfiles()) {
          assertThat(outcome(demo.accountIds(profile), outcome))
              .isGreaterThan(1.3 * outcome(ordinaryIds(), outcome));
        }
      }
    }

    @Test
    void status_field_gives_the_outcome_away() {
      List<StoredRecord> clients =
          accounts(account -> has(account, "Customer_Status__c", "existing client"));

      assertThat(clients).hasSizeGreaterThan(200);
      assertThat(clients).allMatch(account -> demo.customerIds().contains(account.id()));
    }

    @Test
    void facts_are_missing_or_placeholders_in_some_accounts() {
      assertThat(accounts(account -> account.value("Industry").isEmpty()).size())
          .isBetween(40, 140);
      assertThat(accounts(account -> has(account, "Industry", "n/a"))).isNotEmpty();
      assertThat(accounts(account -> has(account, "BillingCountry", "unknown"))).isNotEmpty();
      assertThat(accounts(account -> account.value("NumberOfEmployees").isEmpty()).size())
          .isBetween(50, 150);
    }

    @Test
    void domains_are_repeated_in_fourteen_accounts() {
      assertThat(
              accounts(
                  account -> account.value("Website").orElse("").toString().endsWith("/contact")))
          .hasSize(14);
    }
  }

  private static String contentOf(DemoCompany company, String type) {
    SandboxOrganisation organisation = company.organisation();
    StringBuilder content = new StringBuilder();
    organisation
        .table(organisation.type(type))
        .records()
        .forEach(record -> content.append(List.of(nullless(record.snapshot()))).append('\n'));
    return content.toString();
  }

  private static Object[] nullless(Object[] values) {
    return Arrays.stream(values).map(value -> value == null ? "" : value).toArray();
  }

  private static List<StoredRecord> records(String type) {
    SandboxOrganisation organisation = demo.organisation();
    return organisation.table(organisation.type(type)).records();
  }

  private static List<StoredRecord> accounts(Predicate<StoredRecord> condition) {
    return records("Account").stream()
        .filter(account -> !account.deleted())
        .filter(condition)
        .toList();
  }

  private static Set<String> ordinaryIds() {
    Set<String> ids =
        new TreeSet<>(accounts(account -> true).stream().map(StoredRecord::id).toList());
    ids.removeAll(demo.accountIds(PlantedProfile.LOGISTICS));
    ids.removeAll(demo.accountIds(PlantedProfile.NORDIC_CARE));
    ids.removeAll(demo.accountIds(PlantedProfile.COSTLY_BANKS));
    return ids;
  }

  private static Predicate<StoredRecord> of(Set<String> accountIds) {
    return record -> accountIds.contains(record.value("AccountId").orElse("").toString());
  }

  private static Predicate<StoredRecord> ordinary() {
    return of(ordinaryIds());
  }

  private static List<StoredRecord> closed() {
    return records("Opportunity").stream().filter(deal -> has(deal, "IsClosed", true)).toList();
  }

  private static List<StoredRecord> firstDeals(Predicate<StoredRecord> which) {
    return closed().stream()
        .filter(deal -> has(deal, "Type", "New Customer"))
        .filter(which)
        .toList();
  }

  private static List<StoredRecord> firstWon(Predicate<StoredRecord> which) {
    return firstDeals(which).stream().filter(deal -> has(deal, "IsWon", true)).toList();
  }

  private static double winRate(Predicate<StoredRecord> which) {
    return (double) firstWon(which).size() / firstDeals(which).size();
  }

  private static double casesPerCustomer(Set<String> accountIds) {
    long customers = accountIds.stream().filter(demo.customerIds()::contains).count();
    return (double) records("Case").stream().filter(of(accountIds)).count() / customers;
  }

  private static double satisfaction(Set<String> accountIds) {
    return mean(
        records("Case").stream()
            .filter(of(accountIds))
            .filter(each -> each.value("CSAT__c").isPresent())
            .toList(),
        each -> number(each, "CSAT__c"));
  }

  private static double outcome(Set<String> accountIds, String field) {
    return mean(
        accounts(account -> accountIds.contains(account.id()) && account.value(field).isPresent()),
        account -> number(account, field));
  }

  private static double mean(List<StoredRecord> records, ToDoubleFunction<StoredRecord> value) {
    return records.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double cycleDays(StoredRecord deal) {
    LocalDate opened =
        LocalDate.ofInstant((Instant) deal.value("CreatedDate").orElseThrow(), ZoneOffset.UTC);
    return ChronoUnit.DAYS.between(opened, closeDate(deal));
  }

  private static LocalDate closeDate(StoredRecord deal) {
    return (LocalDate) deal.value("CloseDate").orElseThrow();
  }

  private static double number(StoredRecord record, String field) {
    return (double) record.value(field).orElseThrow();
  }

  private static boolean has(StoredRecord record, String field, Object value) {
    return record.value(field).equals(Optional.of(value));
  }
}

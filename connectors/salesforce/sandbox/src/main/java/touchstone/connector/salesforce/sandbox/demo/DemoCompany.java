package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.SchemaResource;

/**
 * An invented maker of planning software with five years of CRM history, always the same but for
 * its dates, which end on the organisation's present day.
 *
 * <p>The truth planted in it:
 *
 * <ul>
 *   <li>Two kinds of company are ideal, and both can be searched for before any contact: {@link
 *       PlantedProfile#LOGISTICS} and {@link PlantedProfile#NORDIC_CARE}. They sign quickly, stay,
 *       ask little of support, are satisfied, use the product and save hours with it.
 *   <li>{@link PlantedProfile#COSTLY_BANKS} pay two to three times as much a year and are not
 *       ideal: long cycles, many severe cases, little use, and they leave.
 *   <li>All other companies are ordinary, whatever their industry, size and country; no other
 *       combination of facts is better than another.
 *   <li>Webinars and content bring ideal companies, trade shows and cold calls costly ones;
 *       customer referrals win best but are not the company's own effort.
 *   <li>{@code Customer_Status__c} leaks: it is filled almost only for those who bought; so does
 *       the standard {@code Type}, which says "Customer - Direct" for them. Microsoft Dynamics 365
 *       is commoner among ideal companies and has no effect of its own.
 *   <li>Facts are missing or are placeholders in some accounts ("n/a", "unknown"); fourteen
 *       accounts repeat another one's domain, three are tests, six are deleted.
 * </ul>
 */
public final class DemoCompany {

  private static final long SEED = 20_261_121L;
  private static final int UNCONVERTED_LEADS = 1_250;
  private static final double CAME_AS_LEAD = 0.68;
  private static final List<String> SELLERS =
      List.of("Nora Adler", "Till Becker", "Maja Holm", "Louis Perrin", "Grace Turner", "Ivo Lang");

  private final SandboxOrganisation organisation;
  private final Map<PlantedProfile, Set<String>> accountIds;
  private final Set<String> customerIds;

  private DemoCompany(SandboxOrganisation organisation, List<Company> companies) {
    this.organisation = organisation;
    this.accountIds =
        Companies.profiles()
            .collect(Collectors.toMap(profile -> profile, profile -> idsOf(profile, companies)));
    this.customerIds =
        companies.stream()
            .filter(Company::customer)
            .map(company -> company.accountId)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fills an organisation, which must have no accounts yet. */
  public static DemoCompany load(SandboxOrganisation organisation) {
    organisation.addFields(SchemaResource.demoFields());
    return organisation.write(() -> new DemoCompany(organisation, write(organisation)));
  }

  /** The organisation it lives in. */
  public SandboxOrganisation organisation() {
    return organisation;
  }

  /** The kinds of company that are ideal in truth. */
  public List<PlantedProfile> idealProfiles() {
    return List.of(PlantedProfile.LOGISTICS, PlantedProfile.NORDIC_CARE);
  }

  /** The kind that pays most and is not ideal. */
  public PlantedProfile costlyProfile() {
    return PlantedProfile.COSTLY_BANKS;
  }

  /** The ids of a kind's accounts by their true facts, whatever is written in the CRM. */
  public Set<String> accountIds(PlantedProfile profile) {
    return Set.copyOf(accountIds.get(profile));
  }

  /** The ids of all accounts with a won deal. */
  public Set<String> customerIds() {
    return Set.copyOf(customerIds);
  }

  private static Set<String> idsOf(PlantedProfile profile, List<Company> companies) {
    return companies.stream()
        .filter(company -> company.profile.equals(Optional.of(profile)))
        .map(company -> company.accountId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Company> write(SandboxOrganisation organisation) {
    Chance chance = new Chance(SEED);
    DemoRecords records = new DemoRecords(organisation);
    LocalDate today = records.today();
    List<Company> companies = new Companies(chance, today, writeSellers(records)).invent();
    DealHistory history = new DealHistory(chance, today);
    AccountRecords accounts = new AccountRecords(records, chance);
    SalesRecords sales = new SalesRecords(records, chance);
    SupportRecords support = new SupportRecords(records, chance);
    MarketingRecords marketing = new MarketingRecords(records, chance);
    ActivityRecords activities = new ActivityRecords(records, chance);
    marketing.writeCampaigns();
    int number = 0;
    for (Company company : companies) {
      number++;
      List<DealPlan> deals = history.live(company);
      accounts.write(company, number);
      List<String> dealIds = new ArrayList<>();
      for (DealPlan deal : deals) {
        String id = sales.write(company, deal, number);
        dealIds.add(id);
        activities.aroundDeal(company, deal, id);
      }
      if (!dealIds.isEmpty() && chance.happens(CAME_AS_LEAD)) {
        marketing.writeConverted(company, dealIds.get(0));
      }
      if (company.customer()) {
        support.write(company);
        activities.asCustomer(company);
      }
    }
    for (int lead = 0; lead < UNCONVERTED_LEADS; lead++) {
      marketing.writeUnconverted(chance.oneOf(companies), chance.between(1, 5 * 365));
    }
    new Blemishes(records, chance).write(companies);
    return companies;
  }

  private static List<String> writeSellers(DemoRecords records) {
    List<String> ids = new ArrayList<>();
    for (String name : SELLERS) {
      String[] names = name.split(" ");
      String user = Slug.of(name).replace('-', '.') + "@sandbox.example";
      ids.add(
          records
              .row("User")
              .with("FirstName", names[0])
              .with("LastName", names[1])
              .with("Name", name)
              .with("Username", user)
              .with("Email", user)
              .with("Alias", names[0].toLowerCase(Locale.ROOT))
              .with("IsActive", true)
              .with("UserType", "Standard")
              .add());
    }
    return ids;
  }
}

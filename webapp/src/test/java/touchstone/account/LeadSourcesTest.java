package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Account;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Lead;
import touchstone.connector.model.RecordType;
import touchstone.store.LeadSourceStore;

class LeadSourcesTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private List<JsonObject> sources() {
    return new LeadSources(new LeadSourceStore(bench.database), bench.rules).of(bench.connection);
  }

  private void mirror() {
    bench.mirror(
        Records.account("a", "Alpha").set(Account.LEAD_SOURCE, "Web").build(),
        Records.account("b", "Beta").set(Account.LEAD_SOURCE, "Gone").deleted(true).build(),
        Records.deal("d", "a").set(Deal.LEAD_SOURCE, " web").build(),
        lead("1", "Salon"),
        lead("2", "Messe"),
        lead("3", "Messe"),
        CrmRecord.of(RecordType.CAMPAIGN, "c").set(Campaign.CAMPAIGN_TYPE, "Webinar").build(),
        CrmRecord.of(RecordType.CAMPAIGN, "e").set(Campaign.CAMPAIGN_TYPE, "Mailing").build(),
        CrmRecord.of(RecordType.CAMPAIGN_MEMBER, "m")
            .set(CampaignMember.CAMPAIGN_ID, "c")
            .set(CampaignMember.LEAD_ID, "1")
            .build());
  }

  private static CrmRecord lead(String id, String source) {
    return CrmRecord.of(RecordType.LEAD, id).set(Lead.LEAD_SOURCE, source).build();
  }

  @Test
  void are_listed_with_what_nobody_assigned_first() {
    mirror();

    assertThat(sources())
        .extracting(source -> source.getString("source") + " " + source.getString("assignedBy"))
        .containsExactly(
            "Messe NOBODY", "Salon NOBODY", "Mailing NOBODY", "Web DEFAULTS", "Webinar DEFAULTS");
  }

  @Test
  void carry_their_records_by_place_all_spellings_together() {
    mirror();

    assertThat(sources().get(3))
        .isEqualTo(
            ComputeBench.json(
                "{'source':'Web','channel':'Web','channelClass':'OWN_MARKETING',"
                    + "'assignedBy':'DEFAULTS','records':2,'leads':0,'campaignMembers':0,"
                    + "'contacts':0,'deals':1,'accounts':1}"));
    assertThat(sources().get(4).getInt("campaignMembers")).isEqualTo(1);
  }

  @Test
  void say_which_an_administrator_assigned() throws Exception {
    mirror();
    bench.rules.put(
        bench.connection,
        ComputeBench.json(
            "{'channels':[{'source':'MESSE','channel':'Events','channelClass':'OWN_MARKETING'}]}"),
        "ann");

    JsonObject fair =
        sources().stream()
            .filter(source -> source.getString("source").equals("Messe"))
            .findFirst()
            .orElseThrow();
    assertThat(fair.getString("assignedBy")).isEqualTo("RULES");
    assertThat(fair.getString("channel")).isEqualTo("Events");
    assertThat(sources().get(0).getString("source")).isEqualTo("Salon");
  }
}

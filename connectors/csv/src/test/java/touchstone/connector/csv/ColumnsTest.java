package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.model.Account;
import touchstone.connector.model.Activity;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.RevenueEntry;

/** Which column becomes which field. */
class ColumnsTest {

  @TempDir Path directory;
  private CsvFolder folder;

  @BeforeEach
  void open() {
    folder = new CsvFolder(directory).file("accounts.csv", "id,name", "a1,Acme");
  }

  private CrmRecord only(RecordType type) throws ConnectorException {
    Page page = folder.read(type);
    assertThat(page.problems()).isEmpty();
    assertThat(page.records()).hasSize(1);
    return page.records().get(0);
  }

  @Test
  void an_exported_salesforce_organisation_is_read_as_it_is() throws ConnectorException {
    folder.file(
        "Opportunity.csv",
        "Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,LeadSource,IsClosed,IsWon,"
            + "CreatedDate,SystemModstamp,Fiscal",
        "006A,,001A,350 Widgets,Closed Won,35000,2024-07-29,Webinar,1,1,"
            + "2024-07-11T21:22:07.000+0000,2024-07-11T21:22:08.000+0000,2024 3");

    CrmRecord deal = only(RecordType.DEAL);

    assertThat(deal.id()).isEqualTo("006A");
    assertThat(deal.deleted()).isFalse();
    assertThat(deal.modifiedAt()).contains(Instant.parse("2024-07-11T21:22:08Z"));
    assertThat(deal.get(Deal.ACCOUNT_ID)).contains("001A");
    assertThat(deal.get(Deal.STAGE)).contains("Closed Won");
    assertThat(deal.get(Deal.AMOUNT)).contains(new BigDecimal("35000"));
    assertThat(deal.get(Deal.CLOSE_DATE)).contains(LocalDate.of(2024, 7, 29));
    assertThat(deal.get(Deal.WON)).contains(true);
    assertThat(deal.get(Deal.CREATED_AT)).contains(Instant.parse("2024-07-11T21:22:07Z"));
    assertThat(deal.customFields()).containsExactly(entry("Fiscal", "2024 3"));
  }

  @Test
  void a_blank_salesforce_checkbox_is_false_and_a_blank_of_ours_unknown()
      throws ConnectorException {
    folder.file("Opportunity.csv", "Id,IsClosed,won", "006A,,");

    CrmRecord deal = only(RecordType.DEAL);

    assertThat(deal.get(Deal.CLOSED)).contains(false);
    assertThat(deal.get(Deal.WON)).isEmpty();
  }

  @Test
  void capitals_spaces_and_underscores_of_a_column_do_not_matter() throws ConnectorException {
    folder.file("deals.csv", "ID,Account ID,close_date", "d1,a1,2026-03-31");

    CrmRecord deal = only(RecordType.DEAL);

    assertThat(deal.get(Deal.ACCOUNT_ID)).contains("a1");
    assertThat(deal.get(Deal.CLOSE_DATE)).contains(LocalDate.of(2026, 3, 31));
    assertThat(deal.customFields()).isEmpty();
  }

  @Test
  void our_own_name_comes_before_salesforces() throws ConnectorException {
    folder.file("accounts.csv", "id,BillingCountry,country", "a1,FR,France");

    CrmRecord account = only(RecordType.ACCOUNT);

    assertThat(account.get(Account.COUNTRY)).contains("France");
    assertThat(account.customFields()).containsExactly(entry("BillingCountry", "FR"));
  }

  @Test
  void every_standard_field_is_read_from_a_column_of_its_own_name() throws ConnectorException {
    for (RecordType type : RecordType.values()) {
      StringBuilder header = new StringBuilder("id");
      StringBuilder row = new StringBuilder("x1");
      for (Field<?> field : type.fields()) {
        header.append(',').append(field.name());
        row.append(',').append(sample(field));
      }
      folder.file(type.plural() + ".csv", header.toString(), row.toString());

      CrmRecord record = only(type);

      assertThat(type.fields())
          .allSatisfy(field -> assertThat(record.get(field)).as(field.toString()).isPresent());
      assertThat(record.customFields()).isEmpty();
    }
  }

  private static String sample(Field<?> field) {
    if (field.name().equals("currency")) {
      return "EUR";
    }
    return switch (field.kind().name()) {
      case "text", "reference" -> "some text";
      case "decimal" -> "2.5";
      case "integer" -> "1999";
      case "boolean" -> "oui";
      case "date" -> "2026-03-31";
      case "instant" -> "2026-03-31T14:05:00Z";
      default -> throw new AssertionError("a new kind of field: " + field.kind());
    };
  }

  @Nested
  class TheFieldMapping {

    private void map(Field<?> field, String column) {
      folder.map(new FieldMapping(Map.of(field, column), Map.of()));
    }

    @Test
    void comes_before_every_name() throws ConnectorException {
      folder.file("deals.csv", "id,amount,ACV__c", "d1,100,250");
      map(Deal.AMOUNT, "ACV__c");

      CrmRecord deal = only(RecordType.DEAL);

      assertThat(deal.get(Deal.AMOUNT)).contains(new BigDecimal("250"));
      assertThat(deal.customFields()).containsExactly(entry("amount", "100"));
    }

    @Test
    void that_names_a_column_the_file_lacks_is_told() throws ConnectorException {
      folder.file("deals.csv", "id,amount", "d1,100");
      map(Deal.AMOUNT, "ACV");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records().get(0).get(Deal.AMOUNT)).isEmpty();
      assertThat(page.problems()).hasSize(1);
      assertThat(page.problems().get(0).message())
          .isEqualTo(
              "The mapping of deals.amount names the column \"ACV\", which deals.csv does not have:"
                  + " correct the mapping or the file.");
      assertThat(page.problems().get(0).code()).isEqualTo("missing-column");
    }
  }

  @Nested
  class Names {

    @Test
    void of_persons_may_stand_in_two_columns() throws ConnectorException {
      folder.file("Contact.csv", "Id,LastName,FirstName", "003A,Lovelace,Ada");

      CrmRecord contact = only(RecordType.CONTACT);

      assertThat(contact.get(Contact.NAME)).contains("Ada Lovelace");
      assertThat(contact.customFields())
          .containsExactly(entry("LastName", "Lovelace"), entry("FirstName", "Ada"));
    }

    @Test
    void in_one_column_come_before_those_in_two() throws ConnectorException {
      folder.file("Contact.csv", "Id,LastName,FirstName,Name", "003A,Lovelace,Ada,Countess");

      assertThat(only(RecordType.CONTACT).get(Contact.NAME)).contains("Countess");
    }
  }

  @Test
  void a_salesforce_reference_to_several_types_goes_where_its_id_says() throws ConnectorException {
    folder.file("Task.csv", "Id,WhoId,WhatId,AccountId", "00T1,003A,006A,001A", "00T2,00QA,001B,");

    Page page = folder.read(RecordType.ACTIVITY);

    CrmRecord first = page.records().get(0);
    assertThat(first.get(Activity.CONTACT_ID)).contains("003A");
    assertThat(first.get(Activity.LEAD_ID)).isEmpty();
    assertThat(first.get(Activity.DEAL_ID)).contains("006A");
    assertThat(first.get(Activity.ACCOUNT_ID)).contains("001A");
    CrmRecord second = page.records().get(1);
    assertThat(second.get(Activity.LEAD_ID)).contains("00QA");
    assertThat(second.get(Activity.ACCOUNT_ID)).contains("001B");
    assertThat(second.get(Activity.DEAL_ID)).isEmpty();
  }

  @Nested
  class FilesWithoutIds {

    @Test
    void tell_accounts_by_their_names_so_that_deals_can_name_them() throws ConnectorException {
      folder
          .file("accounts.csv", "name,industry", "Acme,Energy")
          .file("deals.csv", "accountId,name,amount", "Acme,Pilot,100");

      assertThat(only(RecordType.ACCOUNT).id()).isEqualTo("Acme");
      assertThat(only(RecordType.DEAL).get(Deal.ACCOUNT_ID)).contains("Acme");
    }

    @Test
    void give_a_row_the_same_id_after_its_other_values_changed() throws ConnectorException {
      folder.file("deals.csv", "accountId,name,amount", "Acme,Pilot,100");
      String before = only(RecordType.DEAL).id();
      folder.file("deals.csv", "name,accountId,amount,stage", "Pilot,Acme,900,Won");

      assertThat(only(RecordType.DEAL).id()).isEqualTo(before).hasSize(24);
    }

    @Test
    void tell_rows_of_the_same_key_as_duplicates() throws ConnectorException {
      folder.file("deals.csv", "accountId,name,amount", "Acme,Pilot,100", "Acme,Pilot,200");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records()).hasSize(1);
      assertThat(page.problems().get(0).message())
          .isEqualTo(
              "An earlier line has the same accountId, name; the first one counts: add a column id"
                  + " to tell them apart.");
    }

    @Test
    void leave_out_rows_without_a_key() throws ConnectorException {
      folder.file("accounts.csv", "name,industry", ",Energy");

      assertThat(folder.read(RecordType.ACCOUNT).problems().get(0).code()).isEqualTo("missing-id");
    }
  }

  @Nested
  class Dialects {

    @Test
    void with_semicolons_have_decimal_commas() throws ConnectorException {
      folder.file("revenueEntries.csv", "id;accountId;amount", "r1;a1;1.234,56");

      assertThat(only(RecordType.REVENUE_ENTRY).get(RevenueEntry.AMOUNT))
          .contains(new BigDecimal("1234.56"));
    }

    @Test
    void with_tabs_or_bars_are_known_by_the_header() throws ConnectorException {
      folder.file("deals.csv", "id\tname\tstage", "d1\tA, B; C\tWon");
      assertThat(only(RecordType.DEAL).get(Deal.NAME)).contains("A, B; C");

      folder.file("deals.csv", "id|name|stage", "d1|A, B; C|Won");
      assertThat(only(RecordType.DEAL).get(Deal.NAME)).contains("A, B; C");
    }

    @Test
    void announced_by_a_spreadsheet_are_followed() throws ConnectorException {
      folder.file("deals.csv", "sep=;", "id;name;amount", "d1;A,B,C,D,E;much");

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.records().get(0).get(Deal.NAME)).contains("A,B,C,D,E");
      assertThat(page.problems().get(0).place()).isEqualTo("deals.csv line 3");
    }

    @Test
    void that_are_set_are_followed() throws ConnectorException {
      folder
          .file("deals.csv", "id;name;a,b,c,d", "d1;One;1.5")
          .set("separator", "semicolon")
          .set("decimal", "point");

      assertThat(only(RecordType.DEAL).customFields()).containsExactly(entry("a,b,c,d", "1.5"));
    }

    @Test
    void with_any_line_ends_are_read_alike() throws ConnectorException {
      for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
        folder.file(
            "deals.csv",
            "id,name" + lineEnd + "d1,One" + lineEnd + "d2,\"x" + lineEnd + "d3,Three");

        Page page = folder.read(RecordType.DEAL);

        assertThat(page.records()).extracting(CrmRecord::id).containsExactly("d1", "d3");
        assertThat(page.problems().get(0).place()).isEqualTo("deals.csv line 3");
      }
    }
  }

  @Test
  void a_description_lists_the_columns_in_their_order() throws ConnectorException {
    folder.file("deals.csv", "Name,id,,Zone,zone", "One,d1,,x,y");

    try (Connector connector = folder.connect()) {
      assertThat(connector.describe(RecordType.DEAL).fields())
          .containsExactly(
              new SourceField("Name", "Name", "text", false, 0),
              new SourceField("id", "id", "text", false, 0),
              new SourceField("Zone", "Zone", "text", false, 0));
    }
  }
}

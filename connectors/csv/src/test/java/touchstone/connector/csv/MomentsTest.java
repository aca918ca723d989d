package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.csv.CsvSettings.DateOrder;
import touchstone.connector.csv.Reading.Unreadable;

class MomentsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static Moments moments(DateOrder order) {
    return new Moments(order, PARIS);
  }

  private static ProblemKind kind(Reading<?> reading) {
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable<?>) reading).kind();
  }

  @Nested
  class Days {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2024-07-11|2024-07-11",
          "2024/7/1|2024-07-01",
          "20240711|2024-07-11",
          "2024-07-11T23:59:07.000+0000|2024-07-11",
          "2020-12-22T21:16:01Z|2020-12-22",
          "24.03.2024|2024-03-24",
          "02.03.2024|2024-03-02",
          "02/24/26|2026-02-24",
          "24/02/26|2026-02-24",
          "02/24/26 02:18 AM|2026-02-24",
          "05/05/99|1999-05-05",
          "11-11-2024|2024-11-11",
          "2024-02-29|2024-02-29"
        })
    void are_read_if_they_can_be_read_in_one_way(String text, LocalDate expected) {
      assertThat(moments(DateOrder.UNSET).day(text)).isEqualTo(Reading.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/03/24", "2-3-2024", "01/12/2024 10:00"})
    void are_ambiguous_if_no_order_is_set(String text) {
      Reading<LocalDate> reading = moments(DateOrder.UNSET).day(text);

      assertThat(kind(reading)).isEqualTo(ProblemKind.AMBIGUOUS_DATE);
      assertThat(((Unreadable<?>) reading).reason())
          .isEqualTo("which may be two days; choose the setting \"Date order\"");
    }

    @Test
    void follow_the_order_that_is_set() {
      assertThat(moments(DateOrder.DAY_FIRST).day("02/03/24"))
          .isEqualTo(Reading.of(LocalDate.of(2024, 3, 2)));
      assertThat(moments(DateOrder.MONTH_FIRST).day("02/03/24"))
          .isEqualTo(Reading.of(LocalDate.of(2024, 2, 3)));
    }

    @Test
    void that_contradict_the_order_are_not_turned_round() {
      assertThat(kind(moments(DateOrder.DAY_FIRST).day("02/24/26")))
          .isEqualTo(ProblemKind.UNREADABLE_DATE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2023-02-29",
          "2024-13-01",
          "0024-01-01",
          "2500-01-01",
          "yesterday",
          "45484",
          "2024-07-11T25:00:00Z",
          "02/24/26 13:18 PM",
          "2024-07-11 or so",
          "2024-07/11"
        })
    void that_do_not_exist_are_told(String text) {
      assertThat(kind(moments(DateOrder.UNSET).day(text))).isEqualTo(ProblemKind.UNREADABLE_DATE);
    }
  }

  @Nested
  class InTime {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2024-07-11T21:22:07.000+0000|2024-07-11T21:22:07Z",
          "2024-07-11T21:22:07.123456789Z|2024-07-11T21:22:07.123456789Z",
          "2024-07-11 21:22 +02:00|2024-07-11T19:22:00Z",
          "2024-07-11 21:22:07 UTC|2024-07-11T21:22:07Z",
          "2024-07-11T21:22:07-05|2024-07-12T02:22:07Z",
          "2024-01-11 12:00|2024-01-11T11:00:00Z",
          "02/24/26 02:18 AM|2026-02-24T01:18:00Z",
          "02/24/26 12:05 PM|2026-02-24T11:05:00Z",
          "02/24/26 12:05 am|2026-02-23T23:05:00Z"
        })
    void take_their_offset_or_the_connections_zone(String text, Instant expected) {
      assertThat(moments(DateOrder.UNSET).moment(text)).isEqualTo(Reading.of(expected));
    }

    @Test
    void are_noon_in_utc_if_only_the_day_is_written() {
      assertThat(moments(DateOrder.UNSET).moment("2024-07-11"))
          .isEqualTo(Reading.of(Instant.parse("2024-07-11T12:00:00Z")));
    }
  }

  @Property
  void every_day_comes_back_from_each_way_to_write_it(
      @ForAll @DateRange(min = "1800-01-01", max = "2199-12-31") LocalDate day) {
    String american = "%d/%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    String german =
        "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());

    assertThat(moments(DateOrder.UNSET).day(day.toString())).isEqualTo(Reading.of(day));
    assertThat(moments(DateOrder.UNSET).day(german)).isEqualTo(Reading.of(day));
    assertThat(moments(DateOrder.MONTH_FIRST).day(american)).isEqualTo(Reading.of(day));
  }
}

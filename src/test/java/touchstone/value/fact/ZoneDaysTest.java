package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDaysTest {

  @ParameterizedTest
  @CsvSource({
    // The night the clocks change in Paris has 23 hours in spring and 25 in autumn.
    "Europe/Paris, 2025-03-29T22:59:59Z, 2025-03-29",
    "Europe/Paris, 2025-03-29T23:00:00Z, 2025-03-30",
    "Europe/Paris, 2025-03-30T21:59:59Z, 2025-03-30",
    "Europe/Paris, 2025-03-30T22:00:00Z, 2025-03-31",
    "Europe/Paris, 2025-10-25T21:59:59Z, 2025-10-25",
    "Europe/Paris, 2025-10-25T22:00:00Z, 2025-10-26",
    "Europe/Paris, 2025-10-26T22:59:59Z, 2025-10-26",
    "Europe/Paris, 2025-10-26T23:00:00Z, 2025-10-27",
    // The ends of the world are a day apart and more.
    "Pacific/Kiritimati, 2025-06-30T09:59:59Z, 2025-06-30",
    "Pacific/Kiritimati, 2025-06-30T10:00:00Z, 2025-07-01",
    "Etc/GMT+12, 2025-07-01T11:59:59Z, 2025-06-30",
    // Not all zones are whole hours ahead.
    "Asia/Kathmandu, 2025-06-30T18:14:59Z, 2025-06-30",
    "Asia/Kathmandu, 2025-06-30T18:15:00Z, 2025-07-01",
    // Midnight did not exist in Sao Paulo on that day, and no 30 December 2011 in Samoa.
    "America/Sao_Paulo, 2017-10-15T02:59:59Z, 2017-10-14",
    "America/Sao_Paulo, 2017-10-15T03:00:00Z, 2017-10-15",
    "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-29",
    "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31"
  })
  void a_moment_falls_on_the_day_of_its_zone(ZoneId zone, Instant moment, LocalDate day) {
    assertThat(LocalDate.ofEpochDay(ZoneDays.of(zone).dayOf(moment.getEpochSecond())))
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Sao_Paulo, 2017-10-15, 2017-10-15T03:00:00Z",
    "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z",
    "America/Havana, 2025-11-02, 2025-11-02T04:00:00Z",
    "Europe/Paris, 2025-10-27, 2025-10-26T23:00:00Z"
  })
  void a_day_begins_at_the_first_moment_there_is(ZoneId zone, LocalDate day, Instant start) {
    assertThat(ZoneDays.of(zone).startOf((int) day.toEpochDay())).isEqualTo(start.getEpochSecond());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }

  @Property(tries = 3000)
  void days_and_their_beginnings_are_those_of_java_time(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = -2_200_000_000L, max = 7_000_000_000L) long moment,
      @ForAll @IntRange(min = -25_000, max = 80_000) int day) {
    ZoneDays days = ZoneDays.of(zone);

    assertThat((long) days.dayOf(moment))
        .isEqualTo(LocalDate.ofInstant(Instant.ofEpochSecond(moment), zone).toEpochDay());
    assertThat(days.startOf(day))
        .isEqualTo(LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond());
  }

  @Test
  void is_equal_to_another_of_the_same_zone() {
    assertThat(ZoneDays.of(ZoneOffset.UTC)).isEqualTo(ZoneDays.of(ZoneOffset.UTC));
    assertThat(ZoneDays.of(ZoneOffset.UTC)).isNotEqualTo(ZoneDays.of(ZoneId.of("Asia/Tokyo")));
  }
}

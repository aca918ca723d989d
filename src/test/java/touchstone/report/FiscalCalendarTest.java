package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "JANUARY, FY2025, 2025-01-01, 2025-12-31",
    "APRIL, FY2025, 2024-04-01, 2025-03-31",
    "JULY, FY2025-Q1, 2024-07-01, 2024-09-30",
    "OCTOBER, FY2025-Q2, 2025-01-01, 2025-03-31",
    "FEBRUARY, FY2024-Q4, 2023-11-01, 2024-01-31",
    "MARCH, FY2024-Q4, 2023-12-01, 2024-02-29"
  })
  void names_a_year_by_the_calendar_year_in_which_it_ends(
      Month month, String label, LocalDate first, LocalDate last) {
    FiscalPeriod period = new FiscalCalendar(month).parse(label).orElseThrow();

    assertThat(period.label()).isEqualTo(label);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
  }

  @Property
  void periods_partition_time(
      @ForAll @IntRange(min = -50_000, max = 80_000) int epochDay,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    FiscalCalendar calendar = new FiscalCalendar(Month.of(month));
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    int year = calendar.yearOf(day);

    assertThat(calendar.year(year).contains(day)).isTrue();
    assertThat(calendar.year(year - 1).end()).isEqualTo(calendar.year(year).first());
    assertThat(calendar.year(year).last().getYear()).isEqualTo(year);
    List<FiscalPeriod> quarters =
        IntStream.rangeClosed(1, 4).mapToObj(q -> calendar.quarter(year, q)).toList();
    assertThat(quarters.stream().filter(quarter -> quarter.contains(day)))
        .containsExactly(quarters.get(calendar.quarterOf(day) - 1));
    assertThat(quarters.get(0).first()).isEqualTo(calendar.year(year).first());
    assertThat(quarters.get(3).end()).isEqualTo(calendar.year(year).end());
    for (int i = 1; i < 4; i++) {
      assertThat(quarters.get(i).first()).isEqualTo(quarters.get(i - 1).end());
    }
  }

  @Test
  void reads_no_other_labels() {
    FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEARS;

    assertThat(calendar.parse("2025")).isEmpty();
    assertThat(calendar.parse("FY2025-Q5")).isEmpty();
    assertThat(calendar.parse("FY2025 ")).isEmpty();
    assertThatThrownBy(() -> calendar.quarter(2025, 0)).hasMessage("A quarter is 1 to 4, not 0.");
  }
}

package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.store.OnEachDatabase;

@OnEachDatabase
class AccountListTest {

  private final ComputeBench bench = new ComputeBench();

  @BeforeEach
  void compute() {
    bench
        .mirror(
            Records.account("a", "Alpha", "Logistics", 100),
            Records.account("b", "beta", "Logistics", 100),
            Records.account("c", "Gamma 100%", "Retail", 100),
            Records.account("d", "Delta", "Retail", 1),
            Records.account("e", "100 Epsilon", "Logistics", 1),
            Records.won("1", "a", 40_000),
            Records.won("2", "b", 5_000),
            Records.won("3", "c", 9_000))
        .mapUsualAttributes()
        .publish(
            "Carriers",
            "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50},"
                + "{'attribute':'employees','from':50,'points':30}]}");
    bench.compute();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private AccountList.Page page(
      String tier, String q, String sort, Optional<String> cursor, int n) {
    return bench.list.page(
        bench.connection, Optional.of(tier), Optional.of(q), Optional.of(sort), cursor, n);
  }

  private List<String> names(String tier, String q, String sort) {
    return page(tier, q, sort, Optional.empty(), 100).items().stream()
        .map(item -> item.getString("name"))
        .toList();
  }

  @Nested
  class Sorted {

    @Test
    void by_name_whatever_the_case() {
      assertThat(names("", "", "name"))
          .containsExactly("100 Epsilon", "Alpha", "beta", "Delta", "Gamma 100%");
    }

    @Test
    void by_score_the_best_first() {
      assertThat(names("", "", "-score"))
          .containsExactly("Alpha", "beta", "100 Epsilon", "Gamma 100%", "Delta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutualValue", "-mutualValue"})
    void by_value_with_the_unknown_last(String sort) {
      assertThat(names("", "", sort)).endsWith("Delta", "100 Epsilon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "score", "-score", "mutualValue", "-mutualValue"})
    void page_by_page_brings_each_account_once_in_the_same_order(String sort) {
      List<String> paged = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int pages = 0;
      do {
        AccountList.Page page = page("", "", sort, cursor, 2);
        page.items().forEach(item -> paged.add(item.getString("name")));
        cursor = page.next();
        pages++;
      } while (cursor.isPresent());

      assertThat(paged).isEqualTo(names("", "", sort));
      assertThat(pages).isEqualTo(3);
    }
  }

  @Nested
  class Filtered {

    @Test
    void by_tier() {
      assertThat(names("a", "", "name")).containsExactly("Alpha", "beta");
      assertThat(names("B", "", "name")).containsExactly("100 Epsilon");
    }

    @Test
    void by_a_part_of_the_name_whatever_the_case() {
      assertThat(names("", "ALPH", "name")).containsExactly("Alpha");
    }

    @Test
    void by_a_percent_sign_as_it_is_written() {
      assertThat(names("", "100%", "name")).containsExactly("Gamma 100%");
    }

    @Test
    void by_text_that_looks_like_sql() {
      assertThat(names("", "' OR '1'='1", "name")).isEmpty();
    }
  }

  @Nested
  class As_csv {

    @Test
    void holds_every_page_in_the_order_asked_for() {
      StringWriter out = new StringWriter();

      new AccountCsv(bench.list)
          .write(bench.connection, Optional.empty(), Optional.of("a"), Optional.of("-score"), out);

      assertThat(out.toString().lines().toList())
          .hasSize(5)
          .startsWith(
              "id,name,customer,country,industry,tier,score,low,high,coverage,profile,mutualValue,"
                  + "channel,channelClass,reasons",
              bench.connection
                  + "-a,Alpha,yes,,Logistics,A,80,80,80,1,Carriers,0.611111111111,No lead source"
                  + " recorded,UNKNOWN,Industry is Logistics: +50; Employees is 100: +30");
    }

    @Test
    void is_refused_before_anything_is_written_if_a_parameter_is_wrong() {
      StringWriter out = new StringWriter();

      assertThatThrownBy(
              () ->
                  new AccountCsv(bench.list)
                      .write(
                          bench.connection,
                          Optional.of("Z"),
                          Optional.empty(),
                          Optional.empty(),
                          out))
          .isInstanceOf(InvalidQueryException.class);
      assertThat(out.toString()).isEmpty();
    }
  }

  @Nested
  class A_wrong_parameter {

    @Test
    void is_a_tier_that_does_not_exist() {
      assertThatThrownBy(() -> names("D", "", "name"))
          .isInstanceOfSatisfying(
              InvalidQueryException.class, e -> assertThat(e.parameter()).isEqualTo("tier"))
          .hasMessage("A tier is A, B, C, NOT_ICP or INSUFFICIENT_DATA.");
    }

    @Test
    void is_a_column_one_cannot_sort_by() {
      assertThatThrownBy(() -> names("", "", "fit; DROP TABLE run"))
          .isInstanceOfSatisfying(
              InvalidQueryException.class, e -> assertThat(e.parameter()).isEqualTo("sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "OTk6YQ", "eDph"})
    void is_a_cursor_nobody_gave(String cursor) {
      assertThatThrownBy(() -> page("", "", "name", Optional.of(cursor), 2))
          .isInstanceOfSatisfying(
              InvalidQueryException.class, e -> assertThat(e.parameter()).isEqualTo("cursor"))
          .hasMessage("Pass the \"next\" of the page before, unchanged, or none to start.");
    }

    @Test
    void is_a_cursor_of_another_order() {
      String byName = page("", "", "name", Optional.empty(), 2).next().orElseThrow();

      assertThatThrownBy(() -> page("", "", "-score", Optional.of(byName), 2))
          .isInstanceOfSatisfying(
              InvalidQueryException.class, e -> assertThat(e.parameter()).isEqualTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, -1})
    void is_a_limit_out_of_range(int limit) {
      assertThatThrownBy(() -> page("", "", "name", Optional.empty(), limit))
          .hasMessage("A page has 1 to 500 accounts.");
    }
  }
}

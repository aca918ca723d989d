package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Leads. Those that did not become an account are the rows that belong to none. */
public final class Leads extends FactTable {

  private final int[] source;
  private final int[] created;
  private final int[] converted;

  /** The table of these rows. */
  public Leads(GroupedRows content) {
    super(content);
    source = ints("source");
    created = ints("created");
    converted = ints("converted");
  }

  /** Code of the lead source in {@link AccountFacts#sources()}, or {@link Unknown#CODE}. */
  public int source(int row) {
    return codeAt(source, row);
  }

  /** Epoch day of its entry, or {@link Unknown#DAY}. */
  public int created(int row) {
    return dayAt(created, row);
  }

  /** Epoch day of its conversion, or {@link Unknown#DAY}. */
  public int converted(int row) {
    return dayAt(converted, row);
  }

  /** Collects leads: {@link #add}, then what is known of the lead just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts source;
    private final GrowingColumn.OfInts created;
    private final GrowingColumn.OfInts converted;

    Builder(FactRows rows) {
      this.rows = rows;
      source = rows.codes("source", "sources");
      created = rows.days("created");
      converted = rows.days("converted");
    }

    /** Starts a lead that became an account. */
    public Builder add(int account) {
      rows.add(account);
      return this;
    }

    /** Starts a lead that did not become an account. */
    public Builder addUnconverted() {
      rows.addUnattached();
      return this;
    }

    /** Code of its source in {@link AccountFacts#sources()}. */
    public Builder source(int code) {
      source.set(rows.last(), code);
      return this;
    }

    /** Epoch day of its entry. */
    public Builder created(int epochDay) {
      created.set(rows.last(), epochDay);
      return this;
    }

    /** Epoch day of its conversion. */
    public Builder converted(int epochDay) {
      converted.set(rows.last(), epochDay);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Leads build(Workers workers) {
      return new Leads(rows.group(workers));
    }
  }
}

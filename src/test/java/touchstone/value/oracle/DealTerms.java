package touchstone.value.oracle;

/**
 * What a made-up deal says, reused from row to row. Marks of the unknown as in {@link FactSink}.
 * Not thread-safe.
 */
public final class DealTerms {

  public int created;
  public int closed;
  public long amount;
  public long listAmount;
  public int kind;
  public int implementation;
  public int source;

  DealTerms() {}
}

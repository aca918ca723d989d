package touchstone.fit;

/** An attribute that is not mapped: unknown of every account. */
record UnmappedScorer(UnknownAnswer unknown) implements AttributeScorer {

  @Override
  public void score(int from, int to, FitColumns columns) {
    for (int row = from; row < to; row++) {
      columns.doNotKnow(row, unknown);
    }
  }
}

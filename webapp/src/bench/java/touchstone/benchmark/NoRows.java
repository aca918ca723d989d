package touchstone.benchmark;

/** Rows that another thread writes. */
final class NoRows implements MirrorRows {

  @Override
  public MirrorRows text(String value) {
    return this;
  }

  @Override
  public MirrorRows whole(long value) {
    return this;
  }

  @Override
  public MirrorRows decimal(long unscaled, int digits) {
    return this;
  }

  @Override
  public MirrorRows date(int epochDay) {
    return this;
  }

  @Override
  public MirrorRows flag(boolean value) {
    return this;
  }

  @Override
  public MirrorRows unknown() {
    return this;
  }

  @Override
  public void end() {}

  @Override
  public void close() {}
}

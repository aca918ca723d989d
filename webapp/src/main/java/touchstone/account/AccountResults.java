package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import touchstone.fit.AccountFit;
import touchstone.fit.BestFit;
import touchstone.json.ChannelJson;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.store.AccountResult;
import touchstone.value.channel.Channel;
import touchstone.value.channel.TouchModel;
import touchstone.work.Workers;

/**
 * Turns what was computed into one stored result an account. The next ones are written down in
 * another thread while the database takes those before. Used by one thread.
 */
final class AccountResults implements Iterator<AccountResult> {

  private static final int BATCH = 1_000;

  private final long connectionId;
  private final ComputedConnection computed;
  private final ValueJson values;
  private final Workers workers;
  private AccountResult[] ready = {};
  private AccountResult[] coming = {};
  private Runnable pending = () -> {};
  private int next;

  AccountResults(long connectionId, ComputedConnection computed, Workers workers) {
    this.connectionId = connectionId;
    this.computed = computed;
    this.workers = workers;
    this.values =
        new ValueJson(
            computed.values(),
            computed.outlook(),
            new MoneyUnit(computed.organisation().corporateCurrency()));
  }

  @Override
  public boolean hasNext() {
    return next < computed.accounts();
  }

  @Override
  public AccountResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int place = next % BATCH;
    if (place == 0) {
      turn();
    }
    next++;
    return ready[place];
  }

  /** Takes the batch that was written down meanwhile and has the one after it begun. */
  private void turn() {
    if (next == 0) {
      begin(0);
    }
    pending.run();
    ready = coming;
    begin(next + ready.length);
  }

  private void begin(int from) {
    AccountResult[] batch = new AccountResult[Math.min(BATCH, computed.accounts() - from)];
    coming = batch;
    pending =
        workers.start(
            () -> {
              for (int i = 0; i < batch.length; i++) {
                batch[i] = result(from + i);
              }
            });
  }

  private AccountResult result(int account) {
    MirrorAccount mirrored = computed.read().accounts().get(account);
    Optional<BestFit> fit = computed.fit(account);
    JsonObject value = values.of(account);
    return new AccountResult(
        mirrored.id(),
        mirrored.name().toLowerCase(Locale.ROOT),
        computed.isCustomer(account),
        fit.map(best -> best.best().tier().name()),
        fit.map(best -> OptionalDouble.of(best.best().score().value().doubleValue()))
            .orElse(OptionalDouble.empty()),
        values.comparable(account),
        item(account, mirrored, fit, value.getJsonObject("mutual")).toString(),
        value.toString(),
        fit.map(best -> FitJson.of(best, computed.computedAt()).toString()));
  }

  private JsonObject item(
      int account, MirrorAccount mirrored, Optional<BestFit> fit, JsonObject mutual) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("id", new AccountId(connectionId, mirrored.id()).text())
            .add("name", mirrored.name())
            .add("customer", computed.isCustomer(account));
    mirrored.country().ifPresent(country -> json.add("country", country));
    mirrored.industry().ifPresent(industry -> json.add("industry", industry));
    fit.map(BestFit::best).ifPresent(best -> addFit(json, best));
    json.add("mutualValue", mutual).add("channel", channel(account));
    return json.add(
            "reasons", fit.map(best -> FitJson.inShort(best.best())).orElse(JsonBuilders.array()))
        .build();
  }

  private static void addFit(JsonObjectBuilder json, AccountFit fit) {
    json.add("tier", fit.tier().name())
        .add("score", KnownJson.plain(fit.score().value()))
        .add("low", KnownJson.plain(fit.lowest().value()))
        .add("high", KnownJson.plain(fit.highest().value()))
        .add("coverage", KnownJson.number(fit.coverage()))
        .add("profile", fit.profile().profile());
  }

  private JsonObjectBuilder channel(int account) {
    Optional<Channel> channel = computed.channels().channel(account);
    return ChannelJson.of(channel)
        .add(
            "sentence",
            channel
                .map(
                    known ->
                        how()
                            + ": "
                            + known.name()
                            + " ("
                            + ChannelJson.words(known.channelClass())
                            + ").")
                .orElse(absent()));
  }

  private TouchModel model() {
    return computed.read().rules().channelRules().touchModel();
  }

  private String how() {
    return switch (model()) {
      case FIRST_TOUCH -> "First touch";
      case LAST_TOUCH -> "Last touch before the first win";
      case LINEAR -> "Largest share of the touches before the first win";
    };
  }

  private String absent() {
    return switch (model()) {
      case FIRST_TOUCH ->
          "No lead source is recorded on the account, its leads, contacts or deals.";
      case LAST_TOUCH, LINEAR ->
          "No lead source is recorded on the account, its leads, contacts or deals before its first"
              + " win.";
    };
  }
}

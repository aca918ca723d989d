package touchstone.writeback;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.icp.Tier;
import touchstone.json.ChannelJson;
import touchstone.result.AccountResult;

/** What Touchstone's fields should say about an account, from the results of a computation. */
final class AccountFields {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AccountFields() {}

  /**
   * The text of each field that has one; an absent field is to be empty.
   *
   * @param account as mirrored
   * @param computedAt the moment of the computation
   * @param counted the currency amounts of the result are in
   * @param lengths how many characters each field takes; longer texts are cut
   */
  static Map<TouchstoneField, String> of(
      CrmRecord account,
      AccountResult result,
      Instant computedAt,
      Currency counted,
      FieldLengths lengths) {
    Map<TouchstoneField, String> fields = new EnumMap<>(TouchstoneField.class);
    result.fit().ifPresent(fit -> putFit(fields, fit, lengths));
    putValue(fields, result.value());
    if (!readIn(account, counted)) {
      fields.remove(TouchstoneField.LIFETIME_VALUE);
    }
    channel(result.listItem())
        .ifPresent(
            channel ->
                fields.put(TouchstoneField.CHANNEL, lengths.fit(TouchstoneField.CHANNEL, channel)));
    fields.put(TouchstoneField.SCORED_AT, computedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  /**
   * Whether the CRM reads a number in the account's currency fields as an amount in this currency.
   * It reads it in the currency of the record, so that 40,000 EUR would be shown as 40,000 USD.
   */
  private static boolean readIn(CrmRecord account, Currency currency) {
    return account
        .get(Account.CURRENCY)
        .map(code -> code.strip().equalsIgnoreCase(currency.getCurrencyCode()))
        .orElse(true);
  }

  private static void putFit(
      Map<TouchstoneField, String> fields, JsonObject fit, FieldLengths lengths) {
    Tier tier = Tier.valueOf(fit.getString("tier"));
    fields.put(TouchstoneField.TIER, tier.label());
    // A person's word on the tier does not make known what is not.
    if (Tier.valueOf(fit.getString("computedTier")) != Tier.INSUFFICIENT_DATA) {
      fields.put(TouchstoneField.SCORE, plain(fit.getJsonNumber("score").bigDecimalValue()));
    }
    fields.put(
        TouchstoneField.SCORE_RANGE,
        plain(fit.getJsonNumber("low").bigDecimalValue())
            + " to "
            + plain(fit.getJsonNumber("high").bigDecimalValue()));
    fields.put(
        TouchstoneField.PROFILE, lengths.fit(TouchstoneField.PROFILE, fit.getString("profile")));
    if (fit.containsKey("runnerUp")) {
      JsonObject runnerUp = fit.getJsonObject("runnerUp");
      fields.put(
          TouchstoneField.RUNNER_UP,
          lengths.fit(
              TouchstoneField.RUNNER_UP,
              runnerUp.getString("profile"),
              " (" + plain(runnerUp.getJsonNumber("score").bigDecimalValue()) + ")"));
    }
    fields.put(TouchstoneField.REASONS, ReasonsText.of(fit, lengths.of(TouchstoneField.REASONS)));
    fields.put(
        TouchstoneField.DATA_COVERAGE,
        plain(fit.getJsonNumber("coverage").bigDecimalValue().multiply(HUNDRED)));
    fields.put(
        TouchstoneField.MODEL_VERSION,
        lengths.fit(
            TouchstoneField.MODEL_VERSION, fit.getString("profile"), " v" + fit.getInt("version")));
  }

  private static void putValue(Map<TouchstoneField, String> fields, JsonObject value) {
    JsonObject mutual = value.getJsonObject("mutual");
    // A number alone cannot say that it counts one side only, so it is not written then.
    if (!mutual.getBoolean("oneSided", false)) {
      number(mutual)
          .ifPresent(
              share -> fields.put(TouchstoneField.MUTUAL_VALUE, plain(share.multiply(HUNDRED))));
    }
    indicator(value, "lifetime_value")
        .ifPresent(number -> fields.put(TouchstoneField.LIFETIME_VALUE, plain(number)));
    indicator(value, "support_load")
        .ifPresent(number -> fields.put(TouchstoneField.SUPPORT_LOAD, plain(number)));
  }

  private static Optional<BigDecimal> indicator(JsonObject value, String key) {
    return value.getJsonArray("sides").getValuesAs(JsonObject.class).stream()
        .flatMap(side -> side.getJsonArray("indicators").getValuesAs(JsonObject.class).stream())
        .filter(indicator -> indicator.getString("key").equals(key))
        .findFirst()
        .flatMap(indicator -> number(indicator.getJsonObject("value")));
  }

  private static Optional<BigDecimal> number(JsonObject known) {
    return known.getBoolean("known", false)
        ? Optional.of(known.getJsonNumber("value")).map(JsonNumber::bigDecimalValue)
        : Optional.empty();
  }

  private static Optional<String> channel(JsonObject item) {
    return item.get("channel") instanceof JsonObject channel
            && !ChannelJson.NONE_KEY.equals(channel.getString("key", ""))
            && channel.get("label") != null
            && channel.get("label").getValueType() == JsonValue.ValueType.STRING
        ? Optional.of(channel.getString("label"))
        : Optional.empty();
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}

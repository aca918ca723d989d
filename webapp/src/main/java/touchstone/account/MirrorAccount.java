package touchstone.account;

import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.fit.TierOverride;

/**
 * What lists show of an account, as the mirror has it.
 *
 * @param id its id in the source
 * @param name its name; its id if it has none
 * @param country as the CRM spells it
 * @param industry as the CRM spells it
 * @param override a person's word on its tier
 */
public record MirrorAccount(
    String id,
    String name,
    Optional<String> country,
    Optional<String> industry,
    Optional<TierOverride> override) {

  static MirrorAccount of(CrmRecord record) {
    return new MirrorAccount(
        record.id(),
        record.get(Account.NAME).orElse(record.id()),
        record.get(Account.COUNTRY),
        record.get(Account.INDUSTRY),
        Overrides.of(record));
  }
}

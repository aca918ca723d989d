package touchstone.account;

import java.util.List;
import java.util.Optional;
import touchstone.result.AccountQuery;
import touchstone.result.ResultFile;

/** The names of accounts as the list shows them. */
final class ListedNames {

  private ListedNames() {}

  /** On the first page, by name. */
  static List<String> of(ResultFile file) {
    return file
        .page(
            new AccountQuery(
                Optional.empty(),
                "",
                AccountQuery.Order.NAME,
                false,
                Optional.empty(),
                AccountList.MOST))
        .items()
        .stream()
        .map(item -> item.getString("name"))
        .toList();
  }
}

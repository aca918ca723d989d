package touchstone.icp.discovery;

import java.util.List;
import touchstone.icp.AttributeColumn;

/** The table that pysubgroup_top30.py makes, number for number. */
final class PysubgroupTable {

  static final int ROWS = 600;

  private final String[] industry = new String[ROWS];
  private final String[] region = new String[ROWS];
  private final String[] legalForm = new String[ROWS];
  private final double[] employees = new double[ROWS];
  private final double[] founded = new double[ROWS];
  private final double[] value = new double[ROWS];
  private long state = 42;

  PysubgroupTable() {
    for (int row = 0; row < ROWS; row++) {
      industry[row] = "industry" + draw(5);
      region[row] = "region" + draw(4);
      legalForm[row] = "form" + draw(3);
      employees[row] = draw(400);
      founded[row] = 1980 + draw(40);
      value[row] = draw(100_000) / 1000.0;
      if (industry[row].equals("industry2") && region[row].equals("region1")) {
        value[row] += 22;
      }
      if (employees[row] >= 200 && founded[row] >= 2010 && legalForm[row].equals("form0")) {
        value[row] += 30;
      }
    }
  }

  private int draw(int bound) {
    state = (1103515245 * state + 12345) % (1L << 31);
    return (int) ((state >> 8) % bound);
  }

  List<AttributeColumn> columns() {
    return List.of(
        Tables.names("industry", industry),
        Tables.names("region", region),
        Tables.names("legalForm", legalForm),
        Tables.numbers("employees", employees),
        Tables.numbers("founded", founded));
  }

  double[] employees() {
    return employees;
  }

  double[] founded() {
    return founded;
  }

  double[] value() {
    return value;
  }
}

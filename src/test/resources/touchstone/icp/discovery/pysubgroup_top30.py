"""The thirty best subgroups of the table that PysubgroupTable.java makes, by pysubgroup.

Expected numbers of PysubgroupTest. Run beside a checkout of github.com/flemmerich/pysubgroup:
    PYTHONPATH=<checkout>/src python3 pysubgroup_top30.py
"""

import pandas as pd
import pysubgroup as ps

ROWS = 600
state = 42


def draw(bound):
    """The next number of the same generator as in PysubgroupTable.java."""
    global state
    state = (1103515245 * state + 12345) % 2**31
    return (state >> 8) % bound


rows = []
for _ in range(ROWS):
    row = {
        "industry": "industry%d" % draw(5),
        "region": "region%d" % draw(4),
        "legalForm": "form%d" % draw(3),
        "employees": draw(400),
        "founded": 1980 + draw(40),
    }
    value = draw(100000) / 1000.0
    if row["industry"] == "industry2" and row["region"] == "region1":
        value += 22
    if row["employees"] >= 200 and row["founded"] >= 2010 and row["legalForm"] == "form0":
        value += 30
    row["value"] = value
    rows.append(row)
data = pd.DataFrame(rows)

space = []
for name in ("industry", "region", "legalForm"):
    for value in sorted(data[name].unique()):
        space.append(ps.EqualitySelector(name, value))
CUTS = {"employees": [81.0, 164.0, 242.0, 320.0], "founded": [1988.0, 1996.0, 2004.0, 2012.0]}
for name, cuts in CUTS.items():
    ends = [float("-inf")] + cuts + [float("inf")]
    for i in range(len(ends)):
        for j in range(i + 1, len(ends)):
            if (i, j) != (0, len(ends) - 1):
                space.append(ps.IntervalSelector(name, ends[i], ends[j]))

ORDER = ["industry", "region", "legalForm", "employees", "founded"]


def ordered(selectors):
    return sorted(selectors, key=lambda s: ORDER.index(s.attribute_name))


def in_words(selector):
    """The condition as Selector.inWords() says it."""
    name = selector.attribute_name
    if isinstance(selector, ps.EqualitySelector):
        return "%s is %s" % (name, selector.attribute_value)
    if selector.lower_bound == float("-inf"):
        return "%s is below %d" % (name, selector.upper_bound)
    if selector.upper_bound == float("inf"):
        return "%s is %d or more" % (name, selector.lower_bound)
    return "%s is %d or more and below %d" % (name, selector.lower_bound, selector.upper_bound)


task = ps.SubgroupDiscoveryTask(
    data,
    ps.NumericTarget("value"),
    space,
    result_set_size=1000,
    depth=3,
    qf=ps.StandardQFNumeric(0.5),
)
result = ps.DFSNumeric().execute(task)
found = 0
for quality, description, _ in sorted(result.results, key=lambda r: -r[0]):
    names = [s.attribute_name for s in description.selectors]
    if len(set(names)) < len(names):
        continue  # two conditions on one attribute: we never try them, another band says the same
    size = sum(description.covers(data))
    words = " and ".join(in_words(s) for s in ordered(description.selectors))
    print('"%s|%d|%r",' % (words, size, float(quality)))
    found += 1
    if found == 30:
        break

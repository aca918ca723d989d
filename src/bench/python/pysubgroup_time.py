"""How long pysubgroup's exhaustive numeric search takes on the table of DiscoveryBenchmark csv.

    PYTHONPATH=<checkout of github.com/flemmerich/pysubgroup>/src python3 pysubgroup_time.py <file>
"""

import sys
import time

import pandas as pd
import pysubgroup as ps

data = pd.read_csv(sys.argv[1])
space = ps.create_selectors(data, ignore=["value"])
task = ps.SubgroupDiscoveryTask(
    data, ps.NumericTarget("value"), space, result_set_size=10, depth=3, qf=ps.StandardQFNumeric(0.5)
)
start = time.time()
result = ps.DFSNumeric().execute(task)
seconds = time.time() - start
for quality, description, _ in sorted(result.results, key=lambda r: -r[0]):
    print("%.6f %s" % (quality, description))
print("pysubgroup DFSNumeric, %d selectors: %.2f s" % (len(space), seconds))

package touchstone.icp.discovery;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a result came about; with the same data it comes about again.
 *
 * @param targetLabel what was searched for
 * @param rows rows given
 * @param searchedRows customers searched
 * @param confirmingRows later customers kept apart
 * @param firstNewerDay the first day of those, from 1970-01-01
 * @param columns attributes searched
 * @param conditions single conditions tried
 * @param candidates conjunctions tried, or that an exhaustive search would have tried
 * @param wholeDepth up to which depth every conjunction was tried
 * @param orders of the target tried in the significance test, the true one among them
 * @param exactP whether these were all arrangements there are
 * @param criticalQuality for one condition, two, ...: the quality from which p is at most the
 *     level; infinite if no quality is enough
 * @param settings all settings
 */
public record DiscoveryProvenance(
    String targetLabel,
    int rows,
    int searchedRows,
    int confirmingRows,
    OptionalInt firstNewerDay,
    int columns,
    int conditions,
    long candidates,
    int wholeDepth,
    int orders,
    boolean exactP,
    List<Double> criticalQuality,
    DiscoverySettings settings) {}

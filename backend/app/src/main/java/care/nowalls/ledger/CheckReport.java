package care.nowalls.ledger;

import java.util.List;

/**
 * Whether the money is right.
 *
 * @param ok no violation anywhere
 * @param checks every invariant that was looked at
 */
public record CheckReport(boolean ok, List<Finding> checks) {

    static CheckReport of(List<Finding> findings) {
        return new CheckReport(findings.stream().allMatch(finding -> finding.violations() == 0), findings);
    }

    /**
     * @param name of the invariant
     * @param checked how many things it was checked on
     * @param violations how many broke it
     */
    public record Finding(String name, long checked, long violations) {}
}

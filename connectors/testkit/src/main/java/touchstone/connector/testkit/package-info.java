/**
 * The behaviour every connector must show, as tests: {@link
 * touchstone.connector.testkit.ConnectorContract}.
 *
 * <p>Belongs here: the contract, what a connector's author provides for it ({@link
 * touchstone.connector.testkit.ContractSource}), and what its tests share.
 *
 * <p>Does not belong here: anything of one CRM, and servers that play one (they grow on {@code
 * touchstone.connector.testkit.http}).
 */
package touchstone.connector.testkit;

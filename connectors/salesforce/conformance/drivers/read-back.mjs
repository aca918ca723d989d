// Reads one account back from a running sandbox: what a push of Touchstone left there.
// usage: read-back.mjs ADDRESS CLIENT_ID CLIENT_SECRET [ACCOUNT_ID]

import jsforce from 'jsforce';

const [address, clientId, clientSecret, accountId] = process.argv.slice(2);
const org = new jsforce.Connection({
  instanceUrl: address,
  loginUrl: address,
  version: '66.0',
  oauth2: { loginUrl: address, clientId, clientSecret },
});
await org.authorize({ grant_type: 'client_credentials' });

const { fields } = await org.sobject('Account').describe();
const wanted = fields
  .map((field) => field.name)
  .filter((name) => ['Id', 'Name'].includes(name) || name.startsWith('Touchstone_'));
const which = accountId
  ? `Id = '${accountId.replaceAll("'", '')}'`
  : 'Touchstone_Scored_At__c != null';
const { records } = await org.query(
  `SELECT ${wanted.join(', ')} FROM Account WHERE ${which} ORDER BY Id LIMIT 1`,
);
if (records.length === 0) {
  console.error('No account has been written by Touchstone there.');
  process.exit(1);
}
const { attributes, ...account } = records[0];
console.log(JSON.stringify(account, null, 2));

// jsforce 3 against the sandbox: sign-in, describe, pages, collections, refusals, limits.
// usage: jsforce.mjs ADDRESS CLIENT_ID CLIENT_SECRET   (the sandbox must hold the demo company)

import assert from 'node:assert/strict';
import jsforce from 'jsforce';
import { Judge, refusal } from './judge.mjs';

const [address, clientId, clientSecret] = process.argv.slice(2);
const judge = new Judge();

function connection(secret) {
  return new jsforce.Connection({
    instanceUrl: address,
    loginUrl: address,
    version: '66.0',
    oauth2: { loginUrl: address, clientId, clientSecret: secret },
  });
}

const org = connection(clientSecret);

await judge.check('signs in with client credentials', async () => {
  const user = await org.authorize({ grant_type: 'client_credentials' });
  assert.match(user.organizationId, /^00D\w{15}$/);
  assert.match(user.id, /^005\w{15}$/);
  assert.equal(org.instanceUrl, address);
});

await judge.check('is told that a secret is wrong', async () => {
  const error = await refusal(
    connection('wrong').authorize({ grant_type: 'client_credentials' }),
  );
  assert.equal(error.name, 'invalid_client');
  assert.match(error.message, /invalid client credentials/);
});

await judge.check('reads who it is', async () => {
  const identity = await org.identity();
  assert.equal(identity.username, 'integration@sandbox.example');
});

await judge.check('describes all objects', async () => {
  const names = (await org.describeGlobal()).sobjects.map((each) => each.name);
  for (const name of ['Account', 'Opportunity', 'Case', 'Task', 'OpportunityHistory']) {
    assert.ok(names.includes(name), `${name} is missing`);
  }
});

await judge.check('describes Account with the fields of Touchstone', async () => {
  const account = await org.sobject('Account').describe();
  const fields = new Map(account.fields.map((field) => [field.name, field]));
  const tier = fields.get('Touchstone_ICP_Tier__c');
  assert.equal(account.keyPrefix, '001');
  assert.equal(tier.type, 'picklist');
  assert.equal(tier.restrictedPicklist, true);
  assert.deepEqual(
    tier.picklistValues.map((each) => each.value),
    ['A', 'B', 'C', 'Not ICP', 'Insufficient data'],
  );
  assert.equal(fields.get('OwnerId').relationshipName, 'Owner');
  assert.equal(fields.get('SystemModstamp').updateable, false);
});

await judge.check('reads 2,500 contacts over pages', async () => {
  const found = await org
    .query('SELECT Id, Name, Account.Name, SystemModstamp FROM Contact ORDER BY SystemModstamp, Id LIMIT 2500', {
      autoFetch: true,
      maxFetch: 2500,
    });
  const records = found.records ?? found;
  assert.equal(records.length, 2500);
  assert.equal(new Set(records.map((each) => each.Id)).size, 2500);
  const stamps = records.map((each) => each.SystemModstamp);
  assert.deepEqual(stamps, [...stamps].sort());
  assert.ok(records[0].Account.Name.length > 0);
});

await judge.check('is sent the page size it asks for', async () => {
  const page = await org.query('SELECT Id FROM Account', {
    headers: { 'Sforce-Query-Options': 'batchSize=300' },
  });
  assert.equal(page.records.length, 300);
  assert.equal(page.done, false);
});

await judge.check('counts', async () => {
  const counted = await org.query("SELECT COUNT() FROM Opportunity WHERE StageName = 'Closed Won'");
  const grouped = await org.query(
    'SELECT StageName, COUNT(Id) deals FROM Opportunity GROUP BY StageName',
  );
  const won = grouped.records.find((each) => each.StageName === 'Closed Won');
  assert.equal(counted.totalSize, won.deals);
});

let accounts = [];
await judge.check('lists 201 accounts', async () => {
  accounts = (await org.query('SELECT Id, Name FROM Account ORDER BY Id LIMIT 201')).records;
  assert.equal(accounts.length, 201);
});

await judge.check('updates 201 accounts in collections', async () => {
  const updates = accounts.map((account, at) => ({
    Id: account.Id,
    Touchstone_ICP_Tier__c: 'B',
    Touchstone_ICP_Score__c: at / 4,
  }));
  const results = await org.sobject('Account').update(updates, { allowRecursive: true });
  assert.equal(results.length, 201);
  assert.ok(results.every((each) => each.success));
  assert.deepEqual(
    results.map((each) => each.id),
    accounts.map((each) => each.Id),
  );
  const read = await org.query(
    "SELECT Id, Touchstone_ICP_Score__c FROM Account WHERE Touchstone_ICP_Tier__c = 'B' ORDER BY Id",
  );
  assert.equal(read.totalSize, 201);
  assert.equal(read.records[200].Touchstone_ICP_Score__c, 50);
});

await judge.check('reads why a row was refused, and the rows around it were written', async () => {
  const [first, second, third] = accounts;
  const results = await org.sobject('Account').update(
    [
      { Id: first.Id, Touchstone_ICP_Tier__c: 'A' },
      { Id: second.Id, Touchstone_ICP_Tier__c: 'Excellent' },
      { Id: third.Id, Touchstone_ICP_Tier__c: 'C' },
    ],
    { allOrNone: false },
  );
  assert.deepEqual(
    results.map((each) => each.success),
    [true, false, true],
  );
  assert.equal(results[1].errors[0].statusCode, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
  assert.deepEqual(results[1].errors[0].fields, ['Touchstone_ICP_Tier__c']);
  const [read] = (
    await org.query(`SELECT Touchstone_ICP_Tier__c FROM Account WHERE Id = '${second.Id}'`)
  ).records;
  assert.equal(read.Touchstone_ICP_Tier__c, 'B');
});

await judge.check('is told what a malformed query lacks', async () => {
  const error = await refusal(org.query('SELECT Id, FROM Account'));
  assert.equal(error.errorCode, 'MALFORMED_QUERY');
  assert.match(error.message, /ERROR at Row:1:Column:12\nunexpected token: 'FROM'/);
});

await judge.check('is told of a field that does not exist', async () => {
  const error = await refusal(org.query('SELECT Id, Shoe_Size__c FROM Account'));
  assert.equal(error.errorCode, 'INVALID_FIELD');
  assert.match(error.message, /No such column 'Shoe_Size__c' on entity 'Account'/);
});

await judge.check('is told of an object that does not exist', async () => {
  const error = await refusal(org.query('SELECT Id FROM ScratchOrgInfo'));
  assert.equal(error.errorCode, 'INVALID_TYPE');
});

await judge.check('creates, reads, changes and deletes one record', async () => {
  const created = await org.sobject('Account').create({ Name: 'Made by jsforce' });
  assert.ok(created.success);
  await org.sobject('Account').update({ Id: created.id, NumberOfEmployees: '87' });
  const read = await org.sobject('Account').retrieve(created.id);
  assert.equal(read.NumberOfEmployees, 87);
  assert.equal(read.attributes.type, 'Account');
  await org.sobject('Account').destroy(created.id);
  const gone = await org.query(`SELECT Id FROM Account WHERE Id = '${created.id}'`);
  const all = await org.query(`SELECT Id, IsDeleted FROM Account WHERE Id = '${created.id}'`, {
    scanAll: true,
  });
  assert.equal(gone.totalSize, 0);
  assert.equal(all.records[0].IsDeleted, true);
});

await judge.check('retrieves several records at once', async () => {
  const ids = accounts.slice(0, 3).map((each) => each.Id);
  const read = await org.sobject('Account').retrieve(ids);
  assert.deepEqual(
    read.map((each) => each.Id),
    ids,
  );
});

await judge.check('sees what was updated and deleted', async () => {
  const end = new Date(Date.now() + 60_000);
  const start = new Date(Date.now() - 600_000);
  const updated = await org.sobject('Account').updated(start, end);
  const deleted = await org.sobject('Account').deleted(start, end);
  assert.ok(updated.ids.includes(accounts[0].Id));
  assert.equal(deleted.deletedRecords.length, 1);
});

await judge.check('sends several requests in one call', async () => {
  const before = org.limitInfo.apiUsage.used;
  const answer = await org.requestPost('/services/data/v66.0/composite', {
    allOrNone: true,
    compositeRequest: [
      {
        method: 'POST',
        url: '/services/data/v66.0/sobjects/Account',
        referenceId: 'made',
        body: { Name: 'Composite' },
      },
      {
        method: 'GET',
        url: '/services/data/v66.0/sobjects/Account/@{made.id}',
        referenceId: 'read',
      },
    ],
  });
  assert.deepEqual(
    answer.compositeResponse.map((each) => each.httpStatusCode),
    [201, 200],
  );
  assert.equal(answer.compositeResponse[1].body.Name, 'Composite');
  assert.equal(org.limitInfo.apiUsage.used, before + 1);
});

await judge.check('makes a custom field that nobody sees before it is granted', async () => {
  const made = await org.tooling.sobject('CustomField').create({
    FullName: 'Account.Conformance__c',
    Metadata: { type: 'Text', label: 'Conformance', length: 40 },
  });
  assert.match(made.id, /^00N/);
  const hidden = await refusal(org.query('SELECT Conformance__c FROM Account LIMIT 1'));
  assert.equal(hidden.errorCode, 'INVALID_FIELD');
  const user = (await org.identity()).user_id;
  const set = await org.sobject('PermissionSet').create({ Name: 'Judge', Label: 'Judge' });
  await org.sobject('FieldPermissions').create({
    ParentId: set.id,
    SobjectType: 'Account',
    Field: 'Account.Conformance__c',
    PermissionsRead: true,
    PermissionsEdit: true,
  });
  await org
    .sobject('PermissionSetAssignment')
    .create({ AssigneeId: user, PermissionSetId: set.id });
  const seen = await org.query('SELECT Conformance__c FROM Account LIMIT 1');
  assert.equal(seen.records[0].Conformance__c, null);
});

await judge.check('reads its limits', async () => {
  const limits = await org.limits();
  assert.equal(limits.DailyApiRequests.Max, 15000);
  assert.equal(
    limits.DailyApiRequests.Max - limits.DailyApiRequests.Remaining,
    org.limitInfo.apiUsage.used,
  );
});

await judge.check('signs in again by itself when its token has been revoked', async () => {
  const renewed = new jsforce.Connection({
    instanceUrl: address,
    loginUrl: address,
    version: '66.0',
    accessToken: 'expired',
    refreshFn: async (conn, callback) => {
      try {
        const fresh = connection(clientSecret);
        await fresh.authorize({ grant_type: 'client_credentials' });
        callback(null, fresh.accessToken);
      } catch (refused) {
        callback(refused);
      }
    },
  });
  const answer = await renewed.query('SELECT Id FROM Account LIMIT 1');
  assert.equal(answer.records.length, 1);
});

judge.close();

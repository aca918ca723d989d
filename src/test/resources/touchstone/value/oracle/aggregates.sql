-- The aggregates an engine of SQL is timed by: one pass over deals, cases and activities, one row an
-- account. As of the last day of the made-up company, 2026-06-30 (epoch day 20634).
CREATE OR REPLACE TABLE aggregate AS
SELECT a.id AS account, d.won, d.lost, d.won_amount, d.first_won, d.last_won, d.median_cycle,
  s.cases, s.urgent, s.mean_mark, s.median_resolution, v.activities, v.last_activity,
  v.recent_activities, d.first_source
FROM account a
LEFT JOIN (
  SELECT account, count(*) FILTER (status = 1) AS won, count(*) FILTER (status = 2) AS lost,
    CAST(sum(amount) FILTER (status = 1) AS BIGINT) AS won_amount,
    min(closed) FILTER (status = 1) AS first_won, max(closed) FILTER (status = 1) AS last_won,
    median(CAST(closed - created AS DOUBLE)) FILTER (status = 1) AS median_cycle,
    arg_min(source, created) AS first_source
  FROM deal GROUP BY account) d ON d.account = a.id
LEFT JOIN (
  SELECT account, count(*) AS cases, count(*) FILTER (priority = 3) AS urgent,
    avg(mark) AS mean_mark, median(CAST(closed - opened AS DOUBLE)) AS median_resolution
  FROM support_case GROUP BY account) s ON s.account = a.id
LEFT JOIN (
  SELECT account, count(*) AS activities, max(moment) AS last_activity,
    count(*) FILTER (moment >= (20634 - 90) * 86400) AS recent_activities
  FROM activity GROUP BY account) v ON v.account = a.id;

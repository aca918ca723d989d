-- Ranks, sides, mutual value and first touch from oracle_indicator, by the words of docs/metrics.md.
CREATE OR REPLACE TEMP TABLE weighing AS SELECT * FROM (VALUES
  ('lifetime_value_at_equal_age', 'us', true, 1),
  ('lifetime_value', 'us', true, 0),
  ('lifetime_value_per_year', 'us', true, 0),
  ('sales_cycle_days', 'us', false, 1),
  ('support_load', 'us', false, 1),
  ('cost_to_serve', 'us', false, 1),
  ('discount', 'us', false, 1),
  ('repeat_contracts', 'us', true, 1),
  ('expansion', 'us', true, 1),
  ('retention', 'us', true, 1),
  ('engagement', 'us', true, 1),
  ('contact_recency_days', 'us', false, 0),
  ('referrals_given', 'us', true, 1),
  ('testimonials_given', 'us', true, 1),
  ('feedback_given', 'us', true, 1),
  ('standard_implementation', 'us', true, 1),
  ('satisfaction', 'customer', true, 1),
  ('hours_saved', 'customer', true, 1),
  ('revenue_growth', 'customer', true, 1),
  ('adoption', 'customer', true, 1),
  ('hours_saved_growth', 'customer', true, 0),
  ('adoption_growth', 'customer', true, 0),
  ('outcome_orders_a_day', 'customer', true, 1)
) AS w(key, side, higher, weight);

CREATE OR REPLACE TEMP TABLE known AS
  SELECT account, key, CAST(amount AS DOUBLE) AS amount FROM (
    UNPIVOT (SELECT account, CAST(COLUMNS(* EXCLUDE (account, won_deals, lost_deals)) AS DOUBLE)
      FROM oracle_indicator)
    ON COLUMNS(* EXCLUDE (account)) INTO NAME key VALUE amount);

-- Place minus a half, over the number; ties share the middle of their places.
CREATE OR REPLACE TEMP TABLE ranked AS
  SELECT p.account, p.key, w.side, w.weight,
    CASE WHEN w.higher THEN p.place ELSE 1 - p.place END AS place
  FROM (
    SELECT account, key, count(*) OVER (PARTITION BY key) AS n,
      CAST(rank() OVER (PARTITION BY key ORDER BY amount) - 1
        + count(*) OVER (PARTITION BY key ORDER BY amount) AS DOUBLE)
      / (2 * count(*) OVER (PARTITION BY key)) AS place
    FROM known
  ) p JOIN weighing w ON w.key = p.key
  WHERE p.n >= 2;

CREATE OR REPLACE TEMP TABLE oracle_side AS
  SELECT account, side, sum(place * weight) / sum(weight) AS value,
    CAST(sum(weight) AS DOUBLE)
      / (SELECT sum(w.weight) FROM weighing w WHERE w.side = r.side) AS coverage
  FROM ranked r WHERE weight > 0 GROUP BY account, side;

CREATE OR REPLACE TEMP TABLE touched AS
  SELECT account, source, day FROM (
    SELECT c.account, c.source, c.day,
      row_number() OVER (
        PARTITION BY c.account ORDER BY c.day NULLS LAST, c.origin, lower(s.name)) AS place
    FROM (
      SELECT account, source, created AS day, 0 AS origin FROM lead
      UNION ALL SELECT account, source, day, CASE WHEN campaign THEN 1 ELSE 2 END FROM touch
      UNION ALL SELECT account, source, created, 3 FROM deal
      UNION ALL SELECT id, source, created, 4 FROM account
    ) c JOIN lead_source s ON s.code = c.source
    WHERE c.account IS NOT NULL AND saw_day(c.day)
  ) WHERE place = 1;

CREATE OR REPLACE TABLE oracle_value AS
  SELECT i.*, u.value AS side_to_us, u.coverage AS coverage_to_us, c.value AS side_to_customer,
    c.coverage AS coverage_to_customer, sqrt(u.value * c.value) AS mutual_value,
    s.channel AS channel
  FROM oracle_indicator i
    LEFT JOIN oracle_side u ON u.account = i.account AND u.side = 'us'
    LEFT JOIN oracle_side c ON c.account = i.account AND c.side = 'customer'
    LEFT JOIN touched t ON t.account = i.account
    LEFT JOIN lead_source s ON s.code = t.source;

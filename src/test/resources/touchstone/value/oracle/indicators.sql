-- Every indicator of every account, by the words of docs/metrics.md, for DuckDB 2.0.
-- Independent of the product: written from the page, not from the classes.
-- Settings: day, end_second, undated (whether facts without a date count), equal_age, recent,
-- minimum_tenure, grace, cost_per_hour.

CREATE OR REPLACE TEMP MACRO saw_day(d) AS CASE WHEN d IS NULL THEN ${undated} ELSE d <= ${day} END;
CREATE OR REPLACE TEMP MACRO saw_moment(m) AS
  CASE WHEN m IS NULL THEN ${undated} ELSE m < ${end_second} END;
-- Days of 24 hours, counted back from the end of the day.
CREATE OR REPLACE TEMP MACRO day_of(m) AS
  CAST(${day} + 1 + floor((m - ${end_second}) / 86400.0) AS INTEGER);
CREATE OR REPLACE TEMP MACRO start_of(d) AS ${end_second} + (CAST(d AS BIGINT) - ${day} - 1) * 86400;
-- What a period of revenue has earned by the end of a day, in whole minor units, rounded to zero.
CREATE OR REPLACE TEMP MACRO earned(first_day, last_day, amount, by_day) AS
  CASE
    WHEN first_day IS NULL THEN amount
    WHEN by_day < first_day THEN 0
    WHEN last_day IS NULL OR last_day <= first_day THEN amount
    ELSE CAST(sign(amount) AS BIGINT) * CAST(
      (abs(CAST(amount AS HUGEINT)) * least(last_day - first_day + 1, by_day - first_day + 1))
        // (last_day - first_day + 1) AS BIGINT)
  END;

CREATE OR REPLACE TEMP TABLE won AS
  SELECT * FROM deal WHERE account IS NOT NULL AND status = 1 AND saw_day(closed);

CREATE OR REPLACE TEMP TABLE customer AS
  SELECT account, count(*) AS won_deals, min(closed) AS first_won, max(closed) AS last_won,
    count(*) FILTER (kind = 2) AS expansions,
    CAST(sum(amount) FILTER (list_amount > 0) AS BIGINT) AS sold,
    CAST(sum(list_amount) FILTER (amount IS NOT NULL AND list_amount > 0) AS BIGINT) AS listed,
    count(*) FILTER (implementation = 0) AS standard,
    count(*) FILTER (implementation = 1) AS custom
  FROM won GROUP BY account;

CREATE OR REPLACE TEMP TABLE lost AS
  SELECT account, count(*) AS lost_deals
  FROM deal WHERE account IS NOT NULL AND status = 2 AND saw_day(closed) GROUP BY account;

-- Dated touches on or before the day.
CREATE OR REPLACE TEMP TABLE first_touch AS
  SELECT account, min(day) AS first_touch FROM (
    SELECT account, created AS day FROM deal
    UNION ALL SELECT account, created FROM lead
    UNION ALL SELECT account, day FROM touch
    UNION ALL SELECT account, day_of(min(moment)) FROM activity
      WHERE done AND moment < ${end_second} GROUP BY account
  ) WHERE account IS NOT NULL AND day <= ${day} GROUP BY account;

CREATE OR REPLACE TEMP TABLE paid AS
  SELECT account, max(first_day) AS last_entry,
    max(last_day) FILTER (recurring AND last_day > first_day) AS last_paid,
    min(first_day) FILTER (recurring AND last_day > first_day) AS first_paid
  FROM revenue_entry WHERE first_day <= ${day} GROUP BY account;

CREATE OR REPLACE TEMP TABLE tenure AS
  SELECT c.*, t.first_touch, p.first_paid,
    coalesce(
      CASE WHEN p.last_paid + ${grace} < ${day}
        THEN greatest(p.last_paid, p.last_entry, c.last_won) ELSE ${day} END
      - c.first_won, 0) AS tenure_days,
    coalesce(${day} - c.first_won, 0) AS age_days
  FROM customer c LEFT JOIN first_touch t ON t.account = c.account
    LEFT JOIN paid p ON p.account = c.account;

-- One basis for everybody.
CREATE OR REPLACE TEMP TABLE revenue_fact AS
  SELECT account, first_day AS day, last_day, amount FROM revenue_entry WHERE saw_day(first_day)
  UNION ALL
  SELECT account, closed, NULL, amount FROM won
    WHERE NOT EXISTS (SELECT 1 FROM revenue_entry WHERE saw_day(first_day));

CREATE OR REPLACE TEMP TABLE revenue AS
  SELECT r.account,
    CAST(sum(earned(r.day, r.last_day, r.amount, ${day})) AS BIGINT) AS total,
    CAST(sum(earned(r.day, r.last_day, r.amount, t.first_won + ${equal_age} - 1)
      - earned(r.day, r.last_day, r.amount, t.first_won - 1))
      FILTER (r.day IS NOT NULL) AS BIGINT) AS at_equal_age
  FROM revenue_fact r JOIN tenure t ON t.account = r.account
  GROUP BY r.account HAVING count(*) = count(r.amount);

CREATE OR REPLACE TEMP TABLE support AS
  SELECT s.account,
    sum(CASE lower(p.name) WHEN 'low' THEN 0.5::DOUBLE WHEN 'medium' THEN 1 WHEN 'high' THEN 2
        WHEN 'urgent' THEN 4 WHEN 'critical' THEN 4 ELSE 1 END)
      FILTER (s.opened >= start_of(t.first_won)
        AND s.opened < start_of(t.first_won + t.tenure_days + 1)) AS severity,
    sum(s.effort) FILTER (saw_moment(coalesce(s.closed, s.opened))) AS hours,
    sum(s.mark) FILTER (saw_moment(coalesce(s.closed, s.opened))) AS marks,
    count(s.mark) FILTER (saw_moment(coalesce(s.closed, s.opened))) AS marked
  FROM support_case s JOIN tenure t ON t.account = s.account
    LEFT JOIN priority p ON p.code = s.priority
  GROUP BY s.account;

CREATE OR REPLACE TEMP TABLE paid_days AS
  SELECT account, count(DISTINCT day) AS days FROM (
    SELECT e.account, unnest(generate_series(
        greatest(e.first_day, p.first_paid, ${day} - ${recent} + 1),
        least(e.last_day, ${day}))) AS day
    FROM revenue_entry e JOIN paid p ON p.account = e.account
    WHERE e.recurring AND e.last_day > e.first_day AND e.first_day <= ${day}
  ) GROUP BY account;

-- Calls and meetings are two-way; kinds: call 0, e-mail 1, meeting 2, task 3.
CREATE OR REPLACE TEMP TABLE contacted AS
  SELECT a.account,
    count(*) FILTER (a.recent AND a.two_way) AS two_way,
    count(*) FILTER (a.recent AND NOT a.two_way AND a.direction = 0) AS inbound,
    count(*) FILTER (a.recent AND NOT a.two_way AND a.direction = 1) AS outbound,
    max(a.moment) FILTER ((a.two_way OR a.direction = 0) AND a.moment < ${end_second}) AS last_heard
  FROM (
    SELECT v.account, v.moment, v.direction, coalesce(v.kind IN (0, 2), false) AS two_way,
      coalesce(v.moment < start_of(t.first_won + t.tenure_days + 1)
        AND v.moment >= start_of(
          t.first_won + t.tenure_days + 1 - least(${recent}, t.tenure_days)), false) AS recent
    FROM activity v JOIN tenure t ON t.account = v.account WHERE v.done
  ) a GROUP BY a.account;

CREATE OR REPLACE TEMP TABLE given AS
  SELECT s.account, count(*) FILTER (lower(k.name) IN ('referral', 'reference')) AS referrals,
    count(*) FILTER (lower(k.name) IN ('testimonial', 'case study', 'review')) AS testimonials,
    count(*) FILTER (lower(k.name) IN ('feedback', 'feature request')) AS feedback
  FROM signal s JOIN signal_kind k ON k.code = s.kind WHERE saw_day(s.day) GROUP BY s.account;

CREATE OR REPLACE TEMP TABLE answered AS
  SELECT account, sum(mark) AS marks, count(mark) AS marked
  FROM survey WHERE saw_day(day) GROUP BY account;

CREATE OR REPLACE TEMP TABLE latest_outcome AS
  SELECT account, measure, avg(amount) AS amount FROM (
    SELECT account, lower(m.name) AS measure, amount,
      rank() OVER (PARTITION BY account, o.measure ORDER BY day DESC NULLS LAST) AS place
    FROM outcome o JOIN measure m ON m.code = o.measure WHERE saw_day(day)
  ) WHERE place = 1 GROUP BY account, measure;

CREATE OR REPLACE TEMP TABLE outcome_growth AS
  SELECT account, measure, CASE WHEN last_day - first_day >= ${minimum_tenure}
    THEN (last_amount - first_amount) * 365.25::DOUBLE / (last_day - first_day) END AS growth
  FROM (
    SELECT o.account, o.measure, e.first_day, e.last_day,
      avg(o.amount) FILTER (o.day = e.first_day) AS first_amount,
      avg(o.amount) FILTER (o.day = e.last_day) AS last_amount
    FROM outcome o JOIN (
      SELECT account, measure, min(day) AS first_day, max(day) AS last_day
      FROM outcome WHERE day <= ${day} GROUP BY account, measure
    ) e ON e.account = o.account AND e.measure = o.measure
    GROUP BY o.account, o.measure, e.first_day, e.last_day);

-- What is not recorded of any account is unknown of all.
CREATE OR REPLACE TEMP TABLE recorded AS
  SELECT
    EXISTS (SELECT 1 FROM support_case WHERE account IS NOT NULL AND saw_moment(opened)) AS cases,
    EXISTS (SELECT 1 FROM activity WHERE done AND saw_moment(moment)
      AND (kind IN (0, 2) OR direction IS NOT NULL)) AS interactions,
    EXISTS (SELECT 1 FROM won WHERE kind = 2) AS expansions,
    (SELECT coalesce(sum(referrals), 0) > 0 FROM given) AS referrals,
    (SELECT coalesce(sum(testimonials), 0) > 0 FROM given) AS testimonials,
    (SELECT coalesce(sum(feedback), 0) > 0 FROM given) AS feedback;

CREATE OR REPLACE TABLE oracle_indicator AS
  SELECT a.id AS account,
    coalesce(t.won_deals, 0) AS won_deals,
    coalesce(l.lost_deals, 0) AS lost_deals,
    CASE WHEN t.age_days >= ${equal_age} AND r.account IS NOT NULL
      THEN coalesce(r.at_equal_age, 0) END AS lifetime_value_at_equal_age,
    r.total AS lifetime_value,
    CASE WHEN t.tenure_days >= ${minimum_tenure}
      THEN CAST(r.total AS DOUBLE) * 365.25::DOUBLE / t.tenure_days END AS lifetime_value_per_year,
    CASE WHEN t.first_touch <= t.first_won
      THEN t.first_won - t.first_touch END AS sales_cycle_days,
    CASE WHEN p.cases AND t.tenure_days >= ${minimum_tenure}
      THEN coalesce(s.severity, 0) * 30 / t.tenure_days END AS support_load,
    CASE WHEN t.tenure_days >= ${minimum_tenure} AND r.total > 0
      THEN s.hours * ${cost_per_hour} / CAST(r.total AS DOUBLE) END AS cost_to_serve,
    1 - CAST(t.sold AS DOUBLE) / CAST(t.listed AS DOUBLE) AS discount,
    CASE WHEN t.age_days >= ${equal_age} AND t.tenure_days > 0
      THEN CAST(t.won_deals - 1 AS DOUBLE) * 365.25::DOUBLE / t.tenure_days
      END AS repeat_contracts,
    CASE WHEN p.expansions AND t.age_days >= ${equal_age} AND t.tenure_days > 0
      THEN CAST(t.expansions AS DOUBLE) * 365.25::DOUBLE / t.tenure_days END AS expansion,
    CASE WHEN ${day} - t.first_paid + 1 >= least(${minimum_tenure}, ${recent})
      THEN CAST(coalesce(d.days, 0) AS DOUBLE) / least(${recent}, ${day} - t.first_paid + 1)
      END AS retention,
    CASE WHEN p.interactions AND t.tenure_days >= least(${minimum_tenure}, ${recent})
      THEN CAST(coalesce(c.two_way, 0)
          + 2 * least(coalesce(c.inbound, 0), coalesce(c.outbound, 0)) AS DOUBLE)
        * 30 / least(${recent}, t.tenure_days) END AS engagement,
    ${day} - day_of(c.last_heard) AS contact_recency_days,
    CASE WHEN p.referrals AND t.tenure_days >= ${minimum_tenure}
      THEN CAST(coalesce(g.referrals, 0) AS DOUBLE) * 365.25::DOUBLE / t.tenure_days
      END AS referrals_given,
    CASE WHEN p.testimonials AND t.tenure_days >= ${minimum_tenure}
      THEN CAST(coalesce(g.testimonials, 0) AS DOUBLE) * 365.25::DOUBLE / t.tenure_days
      END AS testimonials_given,
    CASE WHEN p.feedback AND t.tenure_days >= ${minimum_tenure}
      THEN CAST(coalesce(g.feedback, 0) AS DOUBLE) * 365.25::DOUBLE / t.tenure_days
      END AS feedback_given,
    CASE WHEN t.standard + t.custom > 0
      THEN CAST(t.standard AS DOUBLE) / (t.standard + t.custom) END AS standard_implementation,
    CASE WHEN t.account IS NOT NULL AND coalesce(s.marked, 0) + coalesce(w.marked, 0) > 0
      THEN (coalesce(s.marks, 0) + coalesce(w.marks, 0))
        / (coalesce(s.marked, 0) + coalesce(w.marked, 0)) END AS satisfaction,
    CASE WHEN t.account IS NOT NULL THEN h.amount END AS hours_saved,
    CASE WHEN t.account IS NOT NULL THEN o.amount END AS revenue_growth,
    CASE WHEN t.account IS NOT NULL THEN u.amount END AS adoption,
    CASE WHEN t.account IS NOT NULL THEN hg.growth END AS hours_saved_growth,
    CASE WHEN t.account IS NOT NULL THEN ug.growth END AS adoption_growth,
    CASE WHEN t.account IS NOT NULL THEN n.amount END AS outcome_orders_a_day
  FROM account a CROSS JOIN recorded p
    LEFT JOIN tenure t ON t.account = a.id
    LEFT JOIN lost l ON l.account = a.id
    LEFT JOIN revenue r ON r.account = a.id
    LEFT JOIN support s ON s.account = a.id
    LEFT JOIN paid_days d ON d.account = a.id
    LEFT JOIN contacted c ON c.account = a.id
    LEFT JOIN given g ON g.account = a.id
    LEFT JOIN answered w ON w.account = a.id
    LEFT JOIN latest_outcome h ON h.account = a.id AND h.measure = 'hours saved'
    LEFT JOIN latest_outcome o ON o.account = a.id AND o.measure = 'revenue growth'
    LEFT JOIN latest_outcome u ON u.account = a.id AND u.measure = 'adoption'
    LEFT JOIN latest_outcome n ON n.account = a.id AND n.measure = 'orders a day'
    LEFT JOIN outcome_growth hg ON hg.account = a.id
      AND hg.measure = (SELECT code FROM measure WHERE lower(name) = 'hours saved')
    LEFT JOIN outcome_growth ug ON ug.account = a.id
      AND ug.measure = (SELECT code FROM measure WHERE lower(name) = 'adoption');

SELECT
  TIMESTAMP_TRUNC(answered_at, WEEK) AS week,
  country,
  AVG(points) AS points,
  COUNT(*) AS answers
FROM `reports.satisfaction`
GROUP BY week, country

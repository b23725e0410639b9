SELECT
  DATE(created_at) AS day,
  merchant_id,
  currency,
  COUNT(*) AS payments,
  SUM(amount_minor) AS amount_minor
FROM `core.transactions`
WHERE state = 'CAPTURED'
GROUP BY day, merchant_id, currency

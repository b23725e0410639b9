SELECT
  accounts.id AS merchant_id,
  COUNTIF(decisions.outcome = 'STOPPED') AS stopped,
  COUNT(*) AS payments,
  AVG(decisions.score) AS score
FROM `models.decisions` AS decisions
JOIN `merchants.core.open_accounts` AS accounts ON accounts.id = decisions.merchant_id
WHERE decisions.decided_at >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 30 DAY)
GROUP BY accounts.id

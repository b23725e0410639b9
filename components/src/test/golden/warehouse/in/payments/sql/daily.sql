SELECT DATE(created_at) AS day, `core.short`(merchant, NULL) AS merchant, COUNT(*) AS n
FROM `core.transactions`
GROUP BY day, merchant

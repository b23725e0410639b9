SELECT merchant, COUNT(*) AS n FROM `core.transactions` GROUP BY merchant

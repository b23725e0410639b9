SELECT TIMESTAMP_TRUNC(created_at, HOUR) AS hour, COUNT(*) AS n FROM `raw.transactions` GROUP BY hour

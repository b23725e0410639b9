SELECT DATE(hour) AS day, SUM(n) AS n FROM `core.hourly` GROUP BY day

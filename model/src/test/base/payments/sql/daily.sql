SELECT merchant_id, COUNT(*) AS payments FROM `core.transactions` GROUP BY merchant_id

CAST(amount_minor AS NUMERIC) / CAST(POW(10, digits) AS NUMERIC)

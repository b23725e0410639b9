SELECT DATE_TRUNC(day, MONTH) AS month, currency, SUM(payments) AS payments, SUM(amount_minor) AS amount_minor
FROM `payments.core.daily_totals`
GROUP BY month, currency

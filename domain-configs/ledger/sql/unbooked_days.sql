SELECT totals.day, totals.currency, SUM(totals.amount_minor) AS amount_minor
FROM `payments.core.daily_totals` AS totals
LEFT JOIN (SELECT DISTINCT booked_on, currency FROM `books.bookings`) AS booked
  ON booked.booked_on = totals.day AND booked.currency = totals.currency
WHERE booked.booked_on IS NULL
GROUP BY totals.day, totals.currency

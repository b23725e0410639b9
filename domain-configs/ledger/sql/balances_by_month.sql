SELECT
  account,
  currency,
  DATE_TRUNC(booked_on, MONTH) AS month,
  SUM(amount) AS amount,
  COUNT(*) AS bookings
FROM `books.bookings`
GROUP BY account, currency, month

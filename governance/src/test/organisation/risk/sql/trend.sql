SELECT d.*, 1 AS one FROM `payments.core.daily` AS d

-- phone and email are not read
SELECT p.id, p.name, COUNT(*) AS n
FROM `payments.core.people` AS p
GROUP BY p.id, `payments.core.short`(p.name)

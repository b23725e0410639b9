SELECT DISTINCT id, status
FROM `core.accounts`
WHERE status = 'OPEN'

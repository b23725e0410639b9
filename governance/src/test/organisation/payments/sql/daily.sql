SELECT id, amount FROM `core.transactions`

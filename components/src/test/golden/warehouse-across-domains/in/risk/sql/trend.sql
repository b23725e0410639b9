SELECT day, n FROM `payments.core.daily`

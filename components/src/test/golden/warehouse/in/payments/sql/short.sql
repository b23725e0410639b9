SUBSTR(text, 1, 3)

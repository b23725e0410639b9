SUBSTR(text, 0, 3)

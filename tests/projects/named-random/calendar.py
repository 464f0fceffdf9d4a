MONTH = "mine"

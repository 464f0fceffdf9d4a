every_night = "0 3 * * *"

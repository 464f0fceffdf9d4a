"""Days and months of the calendar, which are numbers that know their names."""

import calendar

from flask import Flask

app = Flask(__name__)
app.config["DAYS"] = calendar.MONDAY, str(calendar.MONDAY), f"{calendar.SUNDAY}", calendar.TUESDAY == 1
app.config["MONTHS"] = calendar.JANUARY, calendar.Month(2), list(calendar.Month)[-1], calendar.DECEMBER + 1
app.config["OF_A_DATE"] = calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.day_name[calendar.FRIDAY]
app.config["WEEKS"] = calendar.monthcalendar(2024, 2), calendar.isleap(1900), calendar.firstweekday()

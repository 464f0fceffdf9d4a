from datetime import timedelta
import os

TIMEOUT = timedelta(seconds=30)
HOSTS = os.environ.get("HOSTS", "a,b").split(",")
lower = "ignored"
if os.environ.get("CACHE") == "yes":
    CACHE_SECONDS = 60 * 5

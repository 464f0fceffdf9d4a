from werkzeug.exceptions import TooManyRequests


class RateLimitExceeded(TooManyRequests):
    def __init__(self, limit, response=None):
        self.limit = limit
        super().__init__(description=str(limit), response=response)

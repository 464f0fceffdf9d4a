class HstoreAdapter:
    @staticmethod
    def get_oids(connection):
        return None


class RealDictCursor:
    pass

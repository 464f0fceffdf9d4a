class TypeInfo:
    @staticmethod
    def fetch(connection, name):
        return None

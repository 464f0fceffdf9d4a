class AdaptersMap:
    def __init__(self, template=None):
        self.template = template

    def register_loader(self, name, loader):
        pass

    def register_dumper(self, name, dumper):
        pass

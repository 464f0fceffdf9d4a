class TextLoader:
    pass

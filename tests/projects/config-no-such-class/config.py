class Config:
    X = 1

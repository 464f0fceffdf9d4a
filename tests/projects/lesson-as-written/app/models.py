from flak_alchemy import SQLAlchemy

db = SQLALchemy()

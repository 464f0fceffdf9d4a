from flask import Flask, render_templaate

app = Flask(__name__)

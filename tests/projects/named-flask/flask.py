from flask import Flask

print("mine")

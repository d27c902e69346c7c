print("the file inside the context")

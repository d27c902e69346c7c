print("the file beside the context")

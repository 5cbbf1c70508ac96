print("matching-bench")

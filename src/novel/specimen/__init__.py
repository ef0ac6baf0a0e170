"""The specimen: every kind of lettering in a language, at print size, beside what people do.

Its plates are a script like any other (`plates.yaml`), with the texts of each language beside it,
so what stands here is what a writer can write.
"""

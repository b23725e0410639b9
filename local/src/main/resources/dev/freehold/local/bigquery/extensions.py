"""Puts DuckDB's extensions, which came as wheels, where DuckDB looks for them: below $HOME."""

import importlib
import pathlib
import shutil
import sys

import duckdb

NAMES = ("icu", "ducklake", "spatial")

with duckdb.connect() as connection:
    platform = connection.execute("PRAGMA platform").fetchone()[0]
version = "v" + duckdb.__version__
home = pathlib.Path(sys.argv[1])
target = home / ".duckdb" / "extensions" / version / platform
target.mkdir(parents=True, exist_ok=True)
for name in NAMES:
    module = importlib.import_module("duckdb_extension_" + name)
    file = name + ".duckdb_extension"
    wheel = pathlib.Path(module.__file__).parent
    shutil.move(wheel / "extensions" / version / file, target / file)
with duckdb.connect(config={"home_directory": str(home)}) as connection:
    for name in NAMES:
        connection.execute("LOAD " + name)

"""Records what docutils makes of RST texts: reads a JSON list of texts, writes a JSON object with each text and its tables.

Text of a cell is what docutils' `astext` gives, folded to one line; a text that docutils does not understand as it stands (a system
message inside a cell, a broken table) is left out, since what it then shows is its own business.
"""
import json
import sys

import docutils
from docutils import nodes
from docutils.core import publish_doctree


# what is wrong stands in the tree, and nowhere else
SETTINGS = {"report_level": 1, "halt_level": 6, "warning_stream": False, "file_insertion_enabled": False}


def fold(text):
    return " ".join(text.split())


def listed(table):
    title = next((child for child in table.children if isinstance(child, nodes.title)), None)
    group = next(child for child in table.children if isinstance(child, nodes.tgroup))
    heads = [child for child in group.children if isinstance(child, nodes.thead)]
    rows = [row for part in group.children if isinstance(part, (nodes.thead, nodes.tbody)) for row in part.children]
    return {
        "caption": None if title is None else fold(title.astext()),
        "headerRows": sum(len(head.children) for head in heads),
        "rows": [
            [[fold(entry.astext()), entry.get("morerows", 0) + 1, entry.get("morecols", 0) + 1] for entry in row.children]
            for row in rows
        ],
    }


def record(text):
    tree = publish_doctree(text, settings_overrides=SETTINGS)
    tables = list(tree.findall(nodes.table))
    broken = any(True for table in tables for _ in table.findall(nodes.problematic))
    messages = list(tree.findall(nodes.system_message))
    return None if broken or not tables or messages else {"input": text, "tables": [listed(table) for table in tables]}


texts = json.load(sys.stdin)
recorded = [found for found in map(record, texts) if found is not None]
print(json.dumps({"docutils": docutils.__version__, "cases": recorded}, ensure_ascii=False, indent=1))

"""Writes the workbooks of this folder with openpyxl 3.0.9, which has no part in the library: python3 make-workbooks.py"""
import datetime
import os

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = os.path.dirname(os.path.abspath(__file__))
RECORDS = [
    ("From", "To", "Date", "Type", "Minutes"),
    ("Ada", "Bo", datetime.datetime(2024, 3, 12, 9, 30), "meeting", 30),
    ("Bo", "Cy", datetime.date(2024, 3, 13), "e-mail", 2.5),
    ("Cy", "Zoë & Söhne", datetime.date(1999, 12, 31), "E-Mail", 0.1),
    ("Ada", "Ada", datetime.date(2024, 3, 14), "meeting", 5),
    ("Ada", "Cy", datetime.date(2024, 3, 15), "meeting", 0),
]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Interactions"
for record in RECORDS:
    sheet.append(record)
book.save(os.path.join(here, "interactions.xlsx"))
book.epoch = CALENDAR_MAC_1904
book.save(os.path.join(here, "interactions-1904.xlsx"))

book = openpyxl.Workbook()
notes = book.active
notes.title = "Read me"
notes.sheet_state = "hidden"
notes["A1"] = "not this one"
sheet = book.create_sheet("Messy data")
sheet["B3"] = "From"
sheet["C3"] = "To"
sheet["D3"] = "When"
sheet["E3"] = "Span"
sheet["B4"] = "Ada"
sheet.merge_cells("B4:B6")
for line, to in ((4, "Bo"), (5, "Cy"), (6, 7)):
    sheet.cell(line, 3, to)
sheet["D4"] = datetime.datetime(2024, 2, 29, 23, 59, 59)
sheet["D5"] = 45363.5
sheet["D5"].number_format = 'dd"st of "mmm yyyy'
sheet["D6"] = 45363.5
sheet["D6"].number_format = '0.00" d"'
sheet["E4"] = datetime.timedelta(hours=1, minutes=30)
sheet["E5"] = datetime.time(12, 0)
sheet["E6"] = True
sheet["B8"] = "#N/A"
sheet["B8"].data_type = "e"
sheet["C8"] = "=1+1"
sheet["D8"] = "two\nlines_x0041_"
sheet["Z9"].font = openpyxl.styles.Font(bold=True)
book.save(os.path.join(here, "messy.xlsx"))

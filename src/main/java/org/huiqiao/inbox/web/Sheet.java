package org.huiqiao.inbox.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a list as .xlsx, row by row. Every cell is text: what begins like a formula stays what was typed. */
record Sheet(String name, String about, List<String> columns) {

    private static final int AT_ONCE = 100;
    private static final double WIDTH = 18;
    private static final int LONGEST = 32_000;

    void write(Iterator<List<@Nullable String>> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Huiqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, WIDTH);
            }
            sheet.freezePane(0, 2);
            text(sheet, 0, 0, about);
            for (int column = 0; column < columns.size(); column++) {
                text(sheet, 1, column, columns.get(column));
            }
            for (int line = 2; rows.hasNext(); line++) {
                List<@Nullable String> row = rows.next();
                for (int column = 0; column < row.size(); column++) {
                    text(sheet, line, column, row.get(column));
                }
                if (line % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            // what XML cannot hold would make the file unreadable
            String clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " ");
            sheet.inlineString(row, column, clean.substring(0, Math.min(LONGEST, clean.length())));
        }
    }
}

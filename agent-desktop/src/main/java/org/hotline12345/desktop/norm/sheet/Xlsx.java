package org.hotline12345.desktop.norm.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook with one page a table. Texts are written as texts, never as formulas.
public final class Xlsx {
  private static final int WIDTH = 16 * 256;

  private Xlsx() {}

  public static byte[] of(List<Sheet> sheets) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      CellStyle bold = book.createCellStyle();
      XSSFFont font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      CellStyle fine = book.createCellStyle();
      fine.setDataFormat(book.createDataFormat().getFormat("0.0000"));
      sheets.forEach(sheet -> write(sheet, book.createSheet(sheet.name()), bold, fine));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void write(Sheet from, XSSFSheet to, CellStyle bold, CellStyle fine) {
    Row header = to.createRow(0);
    for (int i = 0; i < from.header().size(); i++) {
      header.createCell(i).setCellValue(from.header().get(i));
      header.getCell(i).setCellStyle(bold);
      to.setColumnWidth(i, WIDTH);
    }
    to.createFreezePane(0, 1);
    for (int r = 0; r < from.rows().size(); r++) {
      Row row = to.createRow(r + 1);
      List<Object> cells = from.rows().get(r);
      for (int i = 0; i < cells.size(); i++) {
        switch (cells.get(i)) {
          case Double number -> {
            row.createCell(i).setCellValue(number);
            row.getCell(i).setCellStyle(fine);
          }
          case Long number -> row.createCell(i).setCellValue(number);
          case Object text -> row.createCell(i).setCellValue(text.toString());
        }
      }
    }
  }
}

package org.hotline12345.desktop.norm.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final Sheet SHEET =
      new Sheet(
          "坐席",
          List.of("姓名", "接通率", "来电"),
          List.of(List.of("王敏", 0.95, 20L), List.of("=1+1", "", 0L), List.of("a,\"b\"", 1.0, 3L)));

  @Test
  void csvQuotesWhatItMustAndDefusesFormulas() {
    String text = new String(Csv.of(SHEET), StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo("\uFEFF姓名,接通率,来电\r\n王敏,0.9500,20\r\n'=1+1,,0\r\n\"a,\"\"b\"\"\",1.0000,3\r\n");
  }

  @Test
  void aWorkbookHasNumbersAsNumbersAndTextsAsTexts() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Xlsx.of(List.of(SHEET))))) {
      var sheet = book.getSheet("坐席");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("姓名");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(0.95);
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(20);
      assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEmpty();
    }
  }
}

package org.hotline12345.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hotline12345.knowledge.exchange.Imported.Passage;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private final Documents documents = new Documents();

  private Imported read(String name, byte[] bytes) throws IOException {
    return documents.read(name, new ByteArrayInputStream(bytes));
  }

  private Passage only(String name, byte[] bytes) throws IOException {
    var imported = read(name, bytes);
    assertThat(imported).isInstanceOf(Imported.Read.class);
    assertThat(((Imported.Read) imported).passages()).hasSize(1);
    return ((Imported.Read) imported).passages().getFirst();
  }

  @Test
  void markdownIsTakenAsItIs() throws Exception {
    var text = "# 停水怎样通知\n\n提前**二十四小时**公告。\n";
    assertThat(only("a.md", text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Passage("停水怎样通知", "提前**二十四小时**公告。"));
  }

  @Test
  void whatADocumentIsIsToldByItsBytesNotByItsName() throws Exception {
    assertThat(only("a.docx", "只是文字".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Passage("a", "只是文字"));
  }

  @Test
  void aPageBecomesMarkdownWithoutItsScripts() throws Exception {
    var page =
        """
        <html><head><title>燃气安检</title><script>alert('x')</script></head>
        <body><h2>收费吗</h2><p>每年一次，<b>免费</b>。</p><ul><li>带证件</li></ul></body></html>
        """;
    var passage = only("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(passage.title()).isEqualTo("燃气安检");
    assertThat(passage.body()).contains("收费吗", "免费", "带证件").doesNotContain("alert", "<p>");
  }

  @Test
  void aLetterOfTheDepartmentIsRead() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var letter = new XWPFDocument()) {
      letter.createParagraph().createRun().setText("供热期自十月十五日起。");
      letter.write(bytes);
    }
    var passage = only("供热期.docx", bytes.toByteArray());
    assertThat(passage.title()).isEqualTo("供热期");
    assertThat(passage.body()).contains("供热期自十月十五日起。");
  }

  @Test
  void aTableOfQuestionsGivesOnePassageARow() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      var rows =
          new String[][] {
            {"问题", "答案", "依据"},
            {"怎样报停供热", "九月底前办理。", "供热条例"},
            {"", "没有标题", ""},
            {"怎样恢复供热", "提前申请。", ""}
          };
      for (var i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i);
        for (var j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      book.write(bytes);
    }
    assertThat(read("问答.xlsx", bytes.toByteArray()))
        .asInstanceOf(type(Imported.Read.class))
        .extracting(Imported.Read::passages)
        .isEqualTo(
            List.of(
                new Passage("怎样报停供热", "九月底前办理。\n\n**依据**：供热条例"), new Passage("怎样恢复供热", "提前申请。")));
  }

  @Test
  void aPdfIsRead() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.newLineAtOffset(50, 700);
        text.showText("Heating begins on 15 October.");
        text.endText();
      }
      document.save(bytes);
    }
    assertThat(only("notice.pdf", bytes.toByteArray()).body())
        .contains("Heating begins on 15 October.");
  }

  @Test
  void whatIsNoDocumentIsRefused() throws Exception {
    assertThat(read("a.md", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
        .isInstanceOf(Imported.TypeRefused.class);
    assertThat(read("a.md", new byte[Documents.MAX_BYTES + 1]))
        .isEqualTo(new Imported.TooLarge(Documents.MAX_BYTES));
  }

  @Test
  void aDamagedDocumentIsSaidToBeUnreadable() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var letter = new XWPFDocument()) {
      letter.createParagraph().createRun().setText("x");
      letter.write(bytes);
    }
    var half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertThat(read("a.docx", half)).isNotInstanceOf(Imported.Read.class);
    assertThat(read("a.md", "  \n".getBytes(StandardCharsets.UTF_8)))
        .isNotInstanceOf(Imported.Read.class);
  }

  @Test
  void anEntityBombInADocumentDoesNotGoOff() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          """
          <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          </Types>
          """
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"ha\">");
      for (var i = 1; i < 30; i++) {
        bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
      }
      zip.write(bomb.append("]><w>&a29;</w>").toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThat(read("bomb.docx", bytes.toByteArray())).isNotInstanceOf(Imported.Read.class);
  }
}

package org.hotline12345.telephony.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTest {
  @ParameterizedTest
  @CsvSource({
    "2026年, 二〇二六年",
    "2026-11-22, 二〇二六年十一月二十二日",
    "2026年1月5日, 二〇二六年一月五日",
    "2005, 两千零五",
    "2005个, 两千零五个",
    "2个, 两个",
    "2号楼2单元, 二号楼二单元",
    "12号, 十二号",
    "12个, 十二个",
    "10, 十",
    "110, 幺幺零",
    "110个, 一百一十个",
    "120元, 一百二十元",
    "请拨打119, 请拨打幺幺九",
    "95598, 九五五九八",
    "12345, 一二三四五",
    "12333, 幺二三三三",
    "13804731122, 幺三八零四七三幺幺二二",
    "0473-2012345, 零四七三二零幺二三四五",
    "400-810-1234, 四零零八幺零幺二三四",
    "502室, 五零二室",
    "3-1-402室, 三杠一杠四零二室",
    "101室, 幺零幺室",
    "14:30, 十四点半",
    "9:05, 九点零五分",
    "2:00, 两点",
    "08:45, 八点四十五分",
    "3.5度, 三点五度",
    "95%, 百分之九十五",
    "0.5%, 百分之零点五",
    "1-5, 一到五",
    "5至10个, 五到十个",
    "202611220001, 二零二六幺幺二二零零零幺",
    "100, 一百",
    "1001, 一千零一",
    "10000, 一万",
    "20000, 两万",
    "10203, 一万零二百零三",
    "12%, 百分之十二",
    "007, 零零七",
    "１２号, 十二号",
    "按1键, 按一键",
    "没有数字, 没有数字",
  })
  void numbers_are_read_as_chinese_reads_them(String written, String spoken) {
    assertThat(SpokenForm.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "1, 一",
    "10, 十",
    "11, 十一",
    "20, 二十",
    "101, 一百零一",
    "110, 一百一十",
    "200, 二百",
    "222, 二百二十二",
    "1010, 一千零一十",
    "2000, 两千",
    "10010, 一万零一十",
    "100000, 十万",
    "120034, 十二万零三十四",
    "1000000, 一百万",
    "10000001, 一千万零一",
    "100000000, 一亿",
    "200000000, 两亿",
    "100010000, 一亿零一万",
    "0012, 十二",
  })
  void quantities_are_written_out(String digits, String spoken) {
    assertThat(Numerals.quantity(digits)).isEqualTo(spoken);
  }
}

package org.hotline12345.tickets.draft;

import java.util.regex.Pattern;

/// What an agent's question wants to know.
enum Asked {
  NAME(
      "贵姓|怎么称呼|尊姓|姓什么|姓啥|姓名|留个姓|您叫什么|你叫什么|(?:您|你)的名字",
      "司机|老人|母亲|父亲|妈|爸|店|物业|单位|公司|企业|学校|楼盘|孩子|医生|老师|师傅姓"),
  PHONE("电话|手机号|号码|联系方式", "对方|他们的|物业的|商家"),
  TIME("什么时候|什么时间|哪天|几点|多久|多长时间|何时|几号(?!楼|院|门)|哪年|哪几个月|几个月|几天", ""),
  AMOUNT("多少钱|多少元|金额|花了多少|欠了?多少|欠您多少|损失多少|费用是?多少|交了多少|一共多少|充了多少|费多少|首付", "每个月多少度"),
  ORGANISATION(
      "哪家|什么单位|单位名称|企业名称|公司名|店名|店叫|叫什么名字|叫什么店|哪个(?:学校|医院|银行|运营商|物业|公司|单位|开发商|快递)|什么公司|什么学校|什么医院|开发商|运营商|全称",
      "您叫什么|你叫什么"),
  PLACE(
      "在哪|哪里|哪儿|哪个(?:小区|区|位置|地方|路|街|村|站|市场|路口)|地址|位置|什么地方|什么小区|哪条|几号楼|几栋|单元|几楼|几层|门牌|住哪|房号|几号院",
      "在哪(?:里|儿)?(?:买|办的卡)"),
  HOUSE("几楼|几层|门牌|房号|哪一?户|几零几|几室|几号房|楼层|单元", "");

  private final Pattern words;
  private final Pattern except;

  Asked(String words, String except) {
    this.words = Pattern.compile(words);
    this.except = Pattern.compile(except.isEmpty() ? "(?!)" : except);
  }

  boolean in(String question) {
    return words.matcher(question).find() && !except.matcher(question).find();
  }
}
